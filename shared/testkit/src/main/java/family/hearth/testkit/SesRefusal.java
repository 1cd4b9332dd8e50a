package family.hearth.testkit;

/** An answer of SES that is no success. */
final class SesRefusal extends Exception {

    private final int status;
    private final String code;
    private final String reason;

    SesRefusal(int status, String code, String reason) {
        super(code + ": " + reason, null, false, false);
        this.status = status;
        this.code = code;
        this.reason = reason;
    }

    static SesRefusal invalid(String reason) {
        return new SesRefusal(400, "InvalidParameterValue", reason);
    }

    static SesRefusal missing(String parameter) {
        return new SesRefusal(
                400,
                "ValidationError",
                "1 validation error detected: Value null at '" + parameter
                        + "' failed to satisfy constraint: Member must not be null");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
