package family.hearth.local;

import com.fasterxml.jackson.databind.JsonNode;

/** What an announcement answers: where to send the bytes, and how. */
public final class Upload {

    private Upload() {}

    /** Sends bytes with exactly the headers that the announcement names; any status will do. */
    public static ApiReply send(Api api, JsonNode upload, byte[] bytes) {
        return request(api, upload, bytes).send();
    }

    /** The request that sends them. */
    public static ApiRequest request(Api api, JsonNode upload, byte[] bytes) {
        var headers = upload.path("headers");
        var request = api.request(
                        upload.path("method").asText(), upload.path("url").asText())
                .body(headers.path("Content-Type").asText(), bytes);
        headers.properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Type"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        return request;
    }
}
