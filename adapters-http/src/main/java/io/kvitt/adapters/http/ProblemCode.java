package io.kvitt.adapters.http;

import java.util.Locale;
import java.util.Optional;

/**
 * Every code that an answer can carry, with its status. Codes are public: they never change meaning. The table of the docs, the
 * pages of {@code /errors} and the OpenAPI document are made of this list. A rule of the domain that is broken has a code of its own
 * inside {@link #VALIDATION_FAILED}.
 */
public enum ProblemCode {
    MALFORMED_REQUEST(400, "The request is not written as HTTP has it"),
    MALFORMED_JSON(400, "The body is not the JSON that is expected"),
    UNKNOWN_FIELD(400, "The body has a field that is not known"),
    MISSING_BODY(400, "A body is needed"),
    UNEXPECTED_BODY(400, "No body is taken here"),
    MALFORMED_MULTIPART(400, "The form is not what is expected"),
    INVALID_PATH(400, "The path is not written as a path"),
    INVALID_QUERY(400, "The query is not what is expected"),
    INVALID_CURSOR(400, "The cursor is not one of this list"),
    INVALID_HOST(400, "The request names another host"),
    MULTIPLE_CREDENTIALS(400, "The request carries credentials of two kinds"),
    IDEMPOTENCY_KEY_INVALID(400, "The idempotency key is not well-formed"),
    OAUTH_STATE_INVALID(400, "The browser did not come from where it says"),
    OAUTH_RESPONSE_INVALID(400, "The provider's answer is none"),
    GOOGLE_ACCOUNT_MISMATCH(400, "The tokens are of different accounts"),
    GOOGLE_TOKEN_AUDIENCE(400, "The token was given to another app"),
    INVALID_CREDENTIALS(401, "The name or the password is wrong"),
    INVALID_GRANT(401, "The refresh token is not valid"),
    MISSING_TOKEN(401, "Nobody is signed in"),
    INVALID_TOKEN(401, "The token is not valid"),
    TOKEN_EXPIRED(401, "The token has expired"),
    TOKEN_REVOKED(401, "The token was revoked"),
    USER_MISMATCH(403, "The payment names another user"),
    TEMPLATES_SHARED(403, "Templates read the papers of others as well"),
    CSRF_FAILED(403, "The request may come from another site"),
    NOT_FOUND(404, "There is no such thing here"),
    UNKNOWN_INVOICE_TYPE(404, "There is no such type of invoice"),
    DOCUMENT_NOT_KEPT(404, "The document itself is not kept"),
    NO_SUCH_PAGE(404, "The document has no such page"),
    METHOD_NOT_ALLOWED(405, "This method is not for this path"),
    NOT_ACCEPTABLE(406, "The answer does not come in the type that is accepted"),
    GOOGLE_NOT_CONNECTED(404, "No Google account is connected"),
    CONFLICT(409, "It is taken, or was changed in between"),
    GOOGLE_REAUTH_REQUIRED(409, "Google wants the user to agree again"),
    GOOGLE_ACCOUNT_SWITCH(409, "Another Google account is connected"),
    GOOGLE_ACCOUNT_LINKED_ELSEWHERE(409, "The Google account is somebody else's here"),
    REQUEST_IN_PROGRESS(409, "The same request is being answered"),
    PAYMENT_ID_CONFLICT(409, "The id belongs to another payment"),
    UPLOAD_MISSING(409, "The document was not sent yet"),
    UPLOAD_EXPIRED(410, "The ticket has expired"),
    VERSION_MISMATCH(412, "Somebody changed it in between"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "Path and query are too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not taken"),
    VALIDATION_FAILED(422, "The request breaks rules"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    WEAK_PASSWORD(422, "The password is too easy to guess"),
    GOOGLE_SCOPE_MISSING(422, "Google was not asked for enough"),
    GOOGLE_REFRESH_TOKEN_REQUIRED(422, "Google gave no refresh token"),
    UPLOAD_MISMATCH(422, "It is not the document that was announced"),
    UNSUPPORTED_DOCUMENT(422, "The document cannot be read"),
    ENCRYPTED_DOCUMENT(422, "The document needs a password"),
    EXPORT_TOO_LARGE(422, "It is more than is given at once"),
    PRECONDITION_REQUIRED(428, "If-Match is needed"),
    RATE_LIMITED(429, "Too many requests"),
    HEADER_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "A fault of ours"),
    OAUTH_EXCHANGE_FAILED(502, "The provider refused"),
    UPSTREAM_UNAVAILABLE(503, "A provider does not answer"),
    UNAVAILABLE(503, "What is needed to answer is out of reach"),
    OVERLOADED(503, "There is too much to do"),
    AUTH_BACKEND_UNAVAILABLE(503, "It cannot be checked who is signed in");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Its name on the wire, {@code validation_failed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    /** What it says, the same each time. */
    public String title() {
        return title;
    }

    /** Where its page is: the type of the problem, stable (RFC 9457, section 3.1.1). */
    public String page() {
        return "/errors/" + text();
    }

    /** The code of that name on the wire. */
    public static Optional<ProblemCode> named(String text) {
        for (ProblemCode code : values()) {
            if (code.text().equals(text)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
