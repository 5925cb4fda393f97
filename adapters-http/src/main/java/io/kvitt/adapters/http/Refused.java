package io.kvitt.adapters.http;

import io.kvitt.domain.check.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request is not answered any further, and its answer is a problem; ends the answering from any depth. It is no failure and has
 * no stack. Never leaves the router.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final String detail;
    private final transient List<Violation> violations;
    private final transient Headers headers;
    private final transient Optional<Long> currentVersion;
    private final transient Map<String, String> details;

    /** Refuses, saying why in a sentence that repeats nothing of the request. */
    public Refused(ProblemCode code, String detail) {
        this(code, detail, List.of(), Headers.NONE, Optional.empty(), Map.of());
    }

    private Refused(
            ProblemCode code,
            String detail,
            List<Violation> violations,
            Headers headers,
            Optional<Long> currentVersion,
            Map<String, String> details) {
        super(code.text(), null, false, false);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = headers;
        this.currentVersion = currentVersion;
        this.details = Map.copyOf(details);
    }

    /** The rules that a body breaks. */
    public static Refused invalid(List<Violation> violations) {
        String detail = violations.size() == 1 ? "One rule is broken." : violations.size() + " rules are broken.";
        return new Refused(ProblemCode.VALIDATION_FAILED, detail).with(violations);
    }

    /** There is nothing of that name, or it is somebody else's: the two are told apart by nobody. */
    public static Refused notFound() {
        return new Refused(ProblemCode.NOT_FOUND, "There is nothing under this path that you may see.");
    }

    /** Somebody changed it in between. */
    public static Refused outdated(long currentVersion) {
        Refused plain = new Refused(ProblemCode.VERSION_MISMATCH, "Look at it again before changing it.");
        return new Refused(plain.code, plain.detail, List.of(), Headers.NONE, Optional.of(currentVersion), Map.of())
                .with("ETag", EntityTag.of(currentVersion));
    }

    /** The same, naming each broken rule. */
    public Refused with(List<Violation> broken) {
        return new Refused(code, detail, broken, headers, currentVersion, details);
    }

    /** The same, with a header on the answer. */
    public Refused with(String header, String value) {
        return new Refused(code, detail, violations, headers.with(header, value), currentVersion, details);
    }

    /** The same, with what to go on with. */
    public Refused with(Map<String, String> more) {
        return new Refused(code, detail, violations, headers, currentVersion, more);
    }

    Map<String, String> details() {
        return details;
    }

    public ProblemCode code() {
        return code;
    }

    String detail() {
        return detail;
    }

    List<Violation> violations() {
        return violations;
    }

    Headers headers() {
        return headers;
    }

    Optional<Long> currentVersion() {
        return currentVersion;
    }
}
