package io.kvitt.adapters.http;

import io.kvitt.domain.check.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, in the form of RFC 9457.
 *
 * @param type where the page of the code is
 * @param title fixed for each code
 * @param detail of this one case, for people; may change
 * @param instance the path that was asked for
 * @param errors every broken rule, where rules were broken
 * @param currentEtag what it is now, where somebody changed it in between
 * @param details what to go on with, by names in snake case
 */
public record Problem(
        @Says(value = "Where the page of the code is", example = "/errors/validation_failed")
        String type,

        @Says(value = "What the code says, always the same", example = "The request breaks rules")
        String title,

        @Says(value = "The status of the answer", example = "422")
        int status,

        @Says(value = "Stable name of the problem", example = "validation_failed")
        String code,

        @Says(value = "What went wrong here, for people", example = "One rule is broken.")
        String detail,

        @Says(value = "The path that was asked for", example = "/v1/payments")
        String instance,

        @Says(value = "Also in X-Request-Id, and in the log", example = "5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6")
        String requestId,

        @Says("Every broken rule") Optional<List<Broken>> errors,

        @Says(value = "The version that it has now", example = "\"v4\"")
        Optional<String> currentEtag,

        @Says("What to go on with, where the page of the code says so")
        Optional<Map<String, String>> details) {

    /**
     * One broken rule.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, or the name of a parameter
     * @param limit what would just do, where the rule has such a value
     */
    public record Broken(
            @Says(value = "JSON pointer to the offending part", example = "/amount")
            String pointer,

            @Says(value = "Stable name of the rule", example = "AMOUNT_SCALE")
            String code,

            @Says(value = "What is wrong, for people", example = "JPY has fewer decimals.")
            String detail,

            @Says(value = "What would just do", example = "0")
            Optional<String> limit) {

        /** The rule as it is told. */
        public static Broken of(Violation broken) {
            return new Broken(broken.at(), broken.code(), broken.message(), broken.limit());
        }
    }

    /** What a refusal says, about the thing of that path. */
    public static Problem of(Refused refused, String instance, String requestId) {
        ProblemCode code = refused.code();
        return new Problem(
                code.page(),
                code.title(),
                code.status(),
                code.text(),
                refused.detail(),
                instance,
                requestId,
                Optional.of(refused.violations().stream().map(Broken::of).toList())
                        .filter(all -> !all.isEmpty()),
                refused.currentVersion().map(EntityTag::of),
                Optional.of(refused.details()).filter(some -> !some.isEmpty()));
    }
}
