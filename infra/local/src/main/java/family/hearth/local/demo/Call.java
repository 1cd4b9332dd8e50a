package family.hearth.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call while it is being put together. */
final class Call {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;
    private final String who;
    private final String method;
    private final String target;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private byte[] body = {};
    private String shownBody = "";

    Call(Stage stage, String who, String method, String target) {
        this.stage = stage;
        this.who = who;
        this.method = method;
        this.target = target;
    }

    Call header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    /** A JSON object: name, value, name, value; secrets in it must have been noted as such. */
    Call json(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        try {
            shownBody = JSON.writeValueAsString(object);
            body = shownBody.getBytes(UTF_8);
            return header("Content-Type", "application/json");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A body of one form field. */
    Call form(String name, String value) {
        shownBody = name + "=" + URLEncoder.encode(value, UTF_8);
        body = shownBody.getBytes(UTF_8);
        return header("Content-Type", "application/x-www-form-urlencoded");
    }

    /** A body of bytes, which are not shown. */
    Call bytes(byte[] bytes) {
        shownBody = "<%,d bytes>".formatted(bytes.length);
        body = bytes;
        return this;
    }

    /**
     * Makes the call, and tells of it and of the answer.
     *
     * @param interesting JSON pointers to what is worth showing of the answer
     * @throws WentWrong when the answer has another status
     */
    Reply expect(int status, String... interesting) {
        stage.narrator().call(who, method, shownTarget(), shownBody);
        var reply = quietly(status);
        stage.narrator().answer((status + " " + reply.shown(List.of(interesting))).strip());
        return reply;
    }

    /**
     * Makes the call without a word.
     *
     * @throws WentWrong when the answer has another status
     */
    Reply quietly(int status) {
        var request = HttpRequest.newBuilder(stage.door().at(target)).method(method, BodyPublishers.ofByteArray(body));
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        var reply = new Reply(stage.door().send(request));
        if (reply.status() != status) {
            throw new WentWrong("%s %s answered %d instead of %d: %s"
                    .formatted(method, shownTarget(), reply.status(), status, reply.text()));
        }
        return reply;
    }

    /** The query of a URL elsewhere is its signature. */
    private String shownTarget() {
        return target.startsWith("/") ? target : target.replaceFirst("\\?.*", "?…");
    }
}
