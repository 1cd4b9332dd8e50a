package family.hearth.local.demo;

/**
 * Whoever makes a call.
 *
 * @param authorization the header's value, empty for none
 */
record Caller(Stage stage, String name, String authorization) {

    Call get(String path) {
        return call("GET", path);
    }

    Call post(String path) {
        return call("POST", path);
    }

    /** A call of any method, of a path on this Hearth or of a URL elsewhere, which is shown no credential. */
    Call call(String method, String target) {
        var call = new Call(stage, name, method, stage.filled(target));
        return authorization.isEmpty() || !target.startsWith("/") ? call : call.header("Authorization", authorization);
    }
}
