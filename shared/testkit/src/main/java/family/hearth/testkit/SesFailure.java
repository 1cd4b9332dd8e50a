package family.hearth.testkit;

/** What SES refuses with, in its own codes (SES API Reference, "Common Errors" and the errors of SendEmail). */
public enum SesFailure {
    /** The account sends too fast; the SDK tries again by itself. */
    THROTTLED(400, "Throttling", "Maximum sending rate exceeded."),
    /** This message will never be sent. */
    REJECTED(400, "MessageRejected", "Email address is not verified."),
    /** SES is in trouble; the SDK tries again by itself. */
    UNAVAILABLE(503, "ServiceUnavailable", "Service is unavailable. Try again later.");

    private final int status;
    private final String code;
    private final String reason;

    SesFailure(int status, String code, String reason) {
        this.status = status;
        this.code = code;
        this.reason = reason;
    }

    SesRefusal refusal() {
        return new SesRefusal(status, code, reason);
    }
}
