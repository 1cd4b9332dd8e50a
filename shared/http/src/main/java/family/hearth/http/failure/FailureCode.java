package family.hearth.http.failure;

import java.util.Locale;

/** Every way to fail that a caller can tell apart, with its usual HTTP status. Dialects may deviate. */
public enum FailureCode {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    MALFORMED_BODY(400, "The body cannot be read"),
    UNAUTHENTICATED(401, "Not authenticated"),
    FORBIDDEN(403, "Forbidden"),
    INSUFFICIENT_SCOPE(403, "Insufficient scope"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    CONFLICT(409, "Conflict"),
    IN_PROGRESS(409, "Still in progress"),
    PAYLOAD_TOO_LARGE(413, "Payload too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID(422, "Validation failed"),
    LIMIT_REACHED(429, "Too many requests"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Temporarily unavailable");

    private final int status;
    private final String title;

    FailureCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status where a dialect does not say otherwise. */
    public int status() {
        return status;
    }

    /** A short summary that is the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The stable name in lower case with hyphens, as in a problem's type. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
