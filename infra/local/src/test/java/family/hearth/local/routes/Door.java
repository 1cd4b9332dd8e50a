package family.hearth.local.routes;

/** Which credentials open a route. */
enum Door {
    /** None is asked for. */
    ANYBODY(""),
    /** A session. */
    SESSION(""),
    /** A session, or a client with this scope. */
    READ("common:read"),
    WRITE("common:write"),
    SHARE("sharing:write"),
    /** A session, or the family's key. */
    FAMILY(""),
    /** A session; to a family's key the method is not there. */
    PEOPLE_OF_FAMILY(""),
    /** A session, or a token of one of the family's members. */
    TOKEN(""),
    /** A client's id and secret, by HTTP Basic. */
    CLIENT("");

    private final String scope;

    Door(String scope) {
        this.scope = scope;
    }

    /** The scope that a client needs; empty where clients have no business. */
    String scope() {
        return scope;
    }

    boolean needsCredential() {
        return this != ANYBODY;
    }
}
