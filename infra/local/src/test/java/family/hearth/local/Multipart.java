package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A {@code multipart/form-data} body as a browser writes it (RFC 7578). */
public final class Multipart {

    private static final String BOUNDARY = "----hearth-7d9f2c";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /** Adds a plain field. */
    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(UTF_8));
    }

    /** Adds a file. */
    public Multipart file(String name, String filename, String contentType, byte[] bytes) {
        return part(
                "name=\"" + name + "\"; filename=\"" + filename + "\"", "Content-Type: " + contentType + "\r\n", bytes);
    }

    private Multipart part(String disposition, String more, byte[] content) {
        parts.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n")
                        .getBytes(UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    /** The request with this body. */
    public ApiRequest in(ApiRequest request) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(parts.toByteArray());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return request.body("multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }
}
