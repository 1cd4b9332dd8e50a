package family.hearth.http.body;

import family.hearth.http.Dialect;
import family.hearth.http.failure.RequestFailure.MalformedBody;
import family.hearth.http.failure.RequestFailure.PayloadTooLarge;
import family.hearth.http.failure.RequestFailure.UnsupportedMediaType;
import family.hearth.http.gateway.GatewayRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a request as a tree, whatever it was written in. */
public final class RequestBody {

    /** Choreography's largest honest body, every character of it escaped, has a fiftieth of this. */
    private static final int MOST_CHOREOGRAPHY_BYTES = 1024 * 1024;

    private RequestBody() {}

    /**
     * Reads a body that must be there.
     *
     * @throws MalformedBody when it is not what its media type says
     * @throws UnsupportedMediaType when it is neither JSON nor a form, or a form for Choreography, which has none
     * @throws PayloadTooLarge when Choreography is sent more than a megabyte
     */
    public static Tree read(HttpRequest<?> request) {
        var type = request.getContentType().orElseThrow(UnsupportedMediaType::new);
        if (!type.getCharset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8)) {
            throw new UnsupportedMediaType();
        }
        var bytes = GatewayRequest.from(request).body();
        var dialect = Dialect.of(request.getPath());
        var isChoreography = dialect == Dialect.CHOREOGRAPHY;
        if (isChoreography && bytes.length > MOST_CHOREOGRAPHY_BYTES) {
            throw new PayloadTooLarge("A body has at most 1 MB.");
        }
        if (isJson(type)) {
            var json = JsonTree.parse(text(bytes));
            return dialect == Dialect.MEMORIES && json instanceof Tree.Fields fields ? FormTree.unfold(fields) : json;
        }
        if (isChoreography) {
            throw new UnsupportedMediaType();
        }
        if (type.equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return FormTree.parse(text(bytes));
        }
        if (type.equals(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return MultipartReader.read(request).fields();
        }
        throw new UnsupportedMediaType();
    }

    private static boolean isJson(MediaType type) {
        return type.equals(MediaType.APPLICATION_JSON_TYPE)
                || (type.getType().equals("application") && type.getSubtype().endsWith("+json"));
    }

    /**
     * @throws MalformedBody when the bytes are not UTF-8
     */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedBody("The body is not UTF-8.");
        }
    }
}
