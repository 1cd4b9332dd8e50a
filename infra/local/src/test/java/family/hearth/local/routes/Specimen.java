package family.hearth.local.routes;

import family.hearth.local.Api;
import family.hearth.local.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A request that its route takes. What it names of a family stands in angle brackets, such as {@code <kid>}, and is
 * filled in with a family's own.
 *
 * @param door which credentials open it
 * @param body in JSON with names, or bytes as ISO 8859-1; nothing is sent when empty
 * @param needs what must be there though the request does not name it
 * @param done the status when all is well
 * @param member what a member without any say in the family gets
 * @param guest what a viewer of the kid from outside the family gets
 */
record Specimen(
        String method,
        String path,
        Door door,
        String contentType,
        String body,
        List<String> needs,
        int done,
        int member,
        int guest) {

    private static final String JSON = "application/json";
    private static final Pattern NAME = Pattern.compile("<(\\w+)>");

    /** A request that only looks. */
    static Specimen get(String path, Door door) {
        return new Specimen("GET", path, door, JSON, "", List.of(), 200, 200, 404);
    }

    /** A request that changes something, which the family's members may not. */
    static Specimen write(String method, String path, Door door, int done) {
        return new Specimen(method, path, door, JSON, "", List.of(), done, 403, 404);
    }

    Specimen json(String text) {
        return new Specimen(method, path, door, JSON, text, needs, done, member, guest);
    }

    Specimen bytes(String type, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return new Specimen(method, path, door, type, text, needs, done, member, guest);
    }

    Specimen needs(String... things) {
        return new Specimen(method, path, door, contentType, body, List.of(things), done, member, guest);
    }

    Specimen done(int status) {
        return new Specimen(method, path, door, contentType, body, needs, status, status, guest);
    }

    Specimen member(int status) {
        return new Specimen(method, path, door, contentType, body, needs, done, status, guest);
    }

    Specimen guest(int status) {
        return new Specimen(method, path, door, contentType, body, needs, done, member, status);
    }

    /** The same under another path. */
    Specimen at(String other) {
        return new Specimen(method, other, door, contentType, body, needs, done, member, guest);
    }

    boolean isChoreography() {
        return path.matches("/api/v1/(chores|prizes|members|redemptions|completions|activity)\\b.*");
    }

    boolean isMemories() {
        return path.matches("/api/v1/(memories|tokens|family)\\b.*");
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /** Whether it changes what its caller is or shows, so that the next request would find another. */
    boolean changesItsCaller() {
        return path.matches("/parent(/.*)?|/logout|/settings/(api-key|default-family).*") && writes();
    }

    /** Whether nothing is written, as with a {@code POST} that Kidtrol prints for looking. */
    boolean onlyLooks() {
        return done >= 400 || !writes() || (method.equals("POST") && path.startsWith("/overrides/"));
    }

    /** Whether anything is read for it: only who registers is nobody yet. */
    boolean reads() {
        return !path.equals("/parents");
    }

    /** Whether it leaves more than a note of when a credential was used. */
    boolean leavesRows() {
        return door != Door.CLIENT;
    }

    /** Whether it is meant to give another session or token each time. */
    boolean givesAnotherEachTime() {
        return door == Door.CLIENT || path.equals("/login");
    }

    /** Whether it honours an {@code Idempotency-Key}: a {@code POST} by somebody who is known, but for signing out. */
    boolean isRepeatable() {
        return method.equals("POST") && door.needsCredential() && door != Door.CLIENT && !path.equals("/logout");
    }

    /** Whether its answer is shown once and never again. */
    boolean showsASecret() {
        return method.equals("POST") && path.matches("/settings/api-.*|/api/v1/tokens\\b.*");
    }

    /** What may answer the same request when it has been done before, and nobody saw the answer. */
    List<Integer> again() {
        if (showsASecret()) {
            return List.of(409);
        }
        if (endsItsCaller()) {
            return List.of(401);
        }
        if (path.equals("/parents")) {
            return List.of(422);
        }
        return method.equals("DELETE") ? List.of(done, 404) : List.of(done);
    }

    /** Whether it ends the session that asks for it. */
    boolean endsItsCaller() {
        return List.of("POST /logout", "POST /parent/change-password", "DELETE /parent")
                .contains(toString());
    }

    String shape() {
        return ServedRoute.shape(method, path);
    }

    /** What it names, each as often as it does. */
    List<String> names() {
        return NAME.matcher(path + " " + body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The request of that caller with everything filled in. */
    ApiRequest of(Api caller, UnaryOperator<String> things) {
        var request = caller.request(method, fill(path, things));
        return body.isEmpty() ? request : request.body(contentType, content(things));
    }

    private byte[] content(UnaryOperator<String> things) {
        return contentType.equals(JSON)
                ? fill(body, things).getBytes(StandardCharsets.UTF_8)
                : body.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String fill(String text, UnaryOperator<String> things) {
        return NAME.matcher(text).replaceAll(found -> things.apply(found.group(1)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
