package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Requests that a function of HTTP rehearses with: every route that reads or writes, by somebody signed in who asks for
 * the thing numbered 1 and sends an empty object; and one by nobody.
 */
public final class RehearsedRequests {

    /** Opens nothing outside a rehearsal: no credential is as short. */
    private static final String TOKEN = "hs_rehearsal";

    private static final String NUMBER = "1";

    private final List<APIGatewayV2HTTPEvent> events;

    public RehearsedRequests(ApplicationContext context) {
        this.events = context.getBean(Router.class)
                .uriRoutes()
                .flatMap(RehearsedRequests::events)
                .toList();
    }

    /** Hands them over, one after the other. */
    public void each(Consumer<APIGatewayV2HTTPEvent> answering) {
        events.forEach(answering);
    }

    /** Nothing is deleted, even in play. */
    private static Stream<APIGatewayV2HTTPEvent> events(UriRouteInfo<?, ?> route) {
        var headers = new HashMap<>(Map.of("content-type", "application/json", "accept", "application/json"));
        var path = path(route);
        return switch (route.getHttpMethod()) {
            case GET -> {
                var anonymous = event(HttpMethod.GET, path, Map.copyOf(headers)).build();
                headers.put("authorization", "Bearer " + TOKEN);
                yield Stream.of(anonymous, event(HttpMethod.GET, path, headers).build());
            }
            case POST, PUT, PATCH -> {
                headers.put("authorization", "Bearer " + TOKEN);
                yield Stream.of(event(route.getHttpMethod(), path, headers)
                        .withBody("{}")
                        .withIsBase64Encoded(false)
                        .build());
            }
            default -> Stream.empty();
        };
    }

    private static String path(UriRouteInfo<?, ?> route) {
        var values = new HashMap<String, Object>();
        route.getUriMatchTemplate().getVariableNames().forEach(name -> values.put(name, NUMBER));
        return route.getUriMatchTemplate().expand(values);
    }

    private static APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event(
            HttpMethod method, String path, Map<String, String> headers) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withRawQueryString("")
                .withHeaders(headers)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("rehearsal")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method.name())
                                .withPath(path)
                                .withSourceIp("127.0.0.1")
                                .build())
                        .build());
    }
}
