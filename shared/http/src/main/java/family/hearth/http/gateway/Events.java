package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events in which any part may be missing. */
final class Events {

    private Events() {}

    static String method(APIGatewayV2HTTPEvent event) {
        var http = http(event);
        return http == null ? "" : orEmpty(http.getMethod());
    }

    static String sourceIp(APIGatewayV2HTTPEvent event) {
        var http = http(event);
        return http == null ? "" : orEmpty(http.getSourceIp());
    }

    static String path(APIGatewayV2HTTPEvent event) {
        return orEmpty(event.getRawPath());
    }

    static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
        var headers = event.getHeaders();
        return headers == null ? Map.of() : headers;
    }

    static List<String> cookies(APIGatewayV2HTTPEvent event) {
        var cookies = event.getCookies();
        return cookies == null ? List.of() : cookies;
    }

    /** The gateway's own id of the request. */
    static String requestId(APIGatewayV2HTTPEvent event) {
        var context = event.getRequestContext();
        return context == null ? "" : orEmpty(context.getRequestId());
    }

    private static APIGatewayV2HTTPEvent.RequestContext.@Nullable Http http(APIGatewayV2HTTPEvent event) {
        var context = event.getRequestContext();
        return context == null ? null : context.getHttp();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
