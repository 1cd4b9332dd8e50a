package family.hearth.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as API Gateway sends it: lower-case header names, cookies apart, the path and query as typed. */
public final class RawEvent {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>();
    private String body = "";
    private boolean base64;

    private RawEvent(String method, String target) {
        int mark = target.indexOf('?');
        this.method = method;
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? "" : target.substring(mark + 1);
    }

    public static RawEvent get(String target) {
        return new RawEvent("GET", target);
    }

    public static RawEvent post(String target) {
        return new RawEvent("POST", target);
    }

    public static RawEvent of(String method, String target) {
        return new RawEvent(method, target);
    }

    public RawEvent header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public RawEvent cookie(String pair) {
        cookies.add(pair);
        return this;
    }

    public RawEvent json(String json) {
        return body("application/json", json);
    }

    public RawEvent form(String form) {
        return body("application/x-www-form-urlencoded", form);
    }

    public RawEvent body(String contentType, String text) {
        body = text;
        return header("content-type", contentType);
    }

    /** As the gateway sends what it takes for binary, which includes forms. */
    public RawEvent body(String contentType, byte[] bytes) {
        base64 = true;
        return body(contentType, Base64.getEncoder().encodeToString(bytes));
    }

    /** A body said to be base64, whether it is or not. */
    public RawEvent base64(String text) {
        base64 = true;
        body = text;
        return this;
    }

    public APIGatewayV2HTTPEvent build() {
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(method)
                .withPath(path)
                .withSourceIp("192.0.2.7")
                .build();
        var event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withRawQueryString(query)
                .withHeaders(headers)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(http)
                        .withRequestId("gateway-1")
                        .build())
                .withIsBase64Encoded(base64);
        if (!cookies.isEmpty()) {
            event.withCookies(cookies);
        }
        return body.isEmpty() ? event.build() : event.withBody(body).build();
    }

    /** The bytes of a text, as a body of its own. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
