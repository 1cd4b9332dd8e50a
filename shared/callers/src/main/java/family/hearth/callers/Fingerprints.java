package family.hearth.callers;

import family.hearth.http.body.BodyFingerprint;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;

/** What makes two requests the same: method, path, query and what the body says. */
final class Fingerprints {

    private Fingerprints() {}

    static String of(HttpRequest<?> request) {
        var hex = HexFormat.of();
        var query = new TreeMap<>(request.getParameters().asMap());
        var body = hex.formatHex(BodyFingerprint.of(request));
        var text = String.join("\n", request.getMethodName(), request.getPath(), query.toString(), body);
        return hex.formatHex(Secrets.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
