package family.hearth.functions.oauth;

/** A refusal in the words of RFC 6749 §5.2. */
final class TokenRefused extends RuntimeException {

    /** The codes of the RFC that this endpoint has use for. */
    enum Code {
        INVALID_REQUEST,
        INVALID_CLIENT,
        UNSUPPORTED_GRANT_TYPE,
        INVALID_SCOPE
    }

    private final Code code;
    private final boolean byBasic;

    private TokenRefused(Code code, String description, boolean byBasic) {
        super(description, null, false, false);
        this.code = code;
        this.byBasic = byBasic;
    }

    static TokenRefused because(Code code, String description) {
        return new TokenRefused(code, description, false);
    }

    /** A client that could not prove itself; one that tried by HTTP Basic is challenged to try so again. */
    static TokenRefused invalidClient(boolean byBasic) {
        return new TokenRefused(Code.INVALID_CLIENT, "Unknown client or wrong secret.", byBasic);
    }

    Code code() {
        return code;
    }

    boolean byBasic() {
        return byBasic;
    }
}
