package io.kvitt.adapters.http;

import io.kvitt.adapters.http.Route.Content;
import io.kvitt.adapters.http.Route.Precondition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The problems that the router itself gives, before a route does anything. */
final class ProblemsOf {

    private static final List<ProblemCode> EVERYWHERE = List.of(
            ProblemCode.INVALID_PATH,
            ProblemCode.INVALID_QUERY,
            ProblemCode.INVALID_HOST,
            ProblemCode.UNEXPECTED_BODY,
            ProblemCode.NOT_FOUND,
            ProblemCode.METHOD_NOT_ALLOWED,
            ProblemCode.NOT_ACCEPTABLE,
            ProblemCode.PAYLOAD_TOO_LARGE,
            ProblemCode.URI_TOO_LONG,
            ProblemCode.RATE_LIMITED,
            ProblemCode.HEADER_TOO_LARGE,
            ProblemCode.INTERNAL,
            ProblemCode.UNAVAILABLE,
            ProblemCode.UPSTREAM_UNAVAILABLE,
            ProblemCode.OVERLOADED);

    private static final List<ProblemCode> SIGNED_IN = List.of(
            ProblemCode.MULTIPLE_CREDENTIALS,
            ProblemCode.MISSING_TOKEN,
            ProblemCode.INVALID_TOKEN,
            ProblemCode.TOKEN_EXPIRED,
            ProblemCode.TOKEN_REVOKED,
            ProblemCode.CSRF_FAILED,
            ProblemCode.AUTH_BACKEND_UNAVAILABLE);

    private static final List<ProblemCode> KEYED = List.of(
            ProblemCode.IDEMPOTENCY_KEY_INVALID, ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.REQUEST_IN_PROGRESS);

    private ProblemsOf() {}

    static Set<ProblemCode> route(Access access, boolean keyed, Precondition precondition, Optional<Content> takes) {
        EnumSet<ProblemCode> codes = EnumSet.copyOf(EVERYWHERE);
        codes.addAll(access == Access.SIGNED_IN ? SIGNED_IN : List.of());
        codes.addAll(keyed ? KEYED : List.of());
        if (precondition != Precondition.NONE) {
            codes.add(ProblemCode.VERSION_MISMATCH);
        }
        if (precondition == Precondition.REQUIRED) {
            codes.add(ProblemCode.PRECONDITION_REQUIRED);
        }
        takes.ifPresent(content -> codes.addAll(ofBody(content)));
        return codes;
    }

    private static List<ProblemCode> ofBody(Content content) {
        return content.shape().isPresent()
                ? List.of(
                        ProblemCode.MALFORMED_JSON,
                        ProblemCode.UNKNOWN_FIELD,
                        ProblemCode.MISSING_BODY,
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        ProblemCode.VALIDATION_FAILED)
                : List.of(
                        ProblemCode.MALFORMED_MULTIPART, ProblemCode.MISSING_BODY, ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
}
