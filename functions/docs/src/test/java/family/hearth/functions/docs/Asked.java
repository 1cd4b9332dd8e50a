package family.hearth.functions.docs;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The function as Lambda makes it, asked by the events that API Gateway sends. */
final class Asked {

    private static final DocsFunction FUNCTION = new DocsFunction();

    private final APIGatewayV2HTTPResponse response;

    private Asked(APIGatewayV2HTTPResponse response) {
        this.response = response;
    }

    static Asked get(String path) {
        return with(Map.of(), "GET", path);
    }

    static Asked browser(String path) {
        return with(Map.of("accept", "text/html,*/*;q=0.8", "accept-encoding", "gzip, deflate, br"), "GET", path);
    }

    static Asked with(Map<String, String> headers, String method, String path) {
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(method)
                .withPath(path)
                .withSourceIp("192.0.2.7")
                .build();
        var context = APIGatewayV2HTTPEvent.RequestContext.builder()
                .withHttp(http)
                .withRequestId("gateway-1")
                .build();
        var event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withRawQueryString("")
                .withHeaders(headers)
                .withRequestContext(context)
                .build();
        return new Asked(FUNCTION.handleRequest(event, null));
    }

    int status() {
        return response.getStatusCode();
    }

    @Nullable
    String header(String name) {
        return response.getHeaders().get(name);
    }

    @Nullable
    String body() {
        return response.getBody();
    }

    /** The body as it travels, of which Lambda takes 6 MB. */
    int payload() {
        return response.getBody() == null ? 0 : response.getBody().length();
    }

    byte[] bytes() {
        var sent = response.getIsBase64Encoded()
                ? Base64.getDecoder().decode(response.getBody())
                : response.getBody().getBytes(StandardCharsets.UTF_8);
        return "gzip".equals(header("Content-Encoding")) ? unzipped(sent) : sent;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] unzipped(byte[] compressed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
