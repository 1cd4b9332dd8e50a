package family.hearth.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import family.hearth.local.gateway.RouteTable.Destination;
import family.hearth.local.http.IncomingRequest;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request as an event of payload format 2.0.
 *
 * <p>Source: "Create AWS Lambda proxy integrations for HTTP APIs" in the API Gateway developer guide. That the gateway
 * decodes {@code rawPath}, encodes forms in base64 and gives {@code content-length} to requests without a body is not
 * written there, but seen by those who recorded its events. What it does with a text that is not UTF-8 is neither; such
 * bytes go in base64 here, the only way they can be in JSON unchanged.
 */
final class ApiEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private ApiEvent() {}

    /**
     * @param path the request's, decoded
     */
    static APIGatewayV2HTTPEvent of(
            IncomingRequest request, String path, Destination destination, String requestId, Instant now) {
        var event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRouteKey(destination.routeKey())
                .withRawPath(path)
                .withRawQueryString(request.query())
                .withHeaders(headers(request))
                .withRequestContext(context(request, path, destination, requestId, now));
        var cookies = cookies(request);
        if (!cookies.isEmpty()) {
            event.withCookies(cookies);
        }
        var query = query(request.query());
        if (!query.isEmpty()) {
            event.withQueryStringParameters(query);
        }
        if (!destination.pathParameters().isEmpty()) {
            event.withPathParameters(destination.pathParameters());
        }
        if (!request.body().isEmpty()) {
            var text = hasTextBody(request) ? request.body().text() : Optional.<String>empty();
            event.withIsBase64Encoded(text.isEmpty())
                    .withBody(text.orElseGet(() -> base64(request.body().bytes())));
        }
        return event.build();
    }

    /** Whether the body is handed over as it is; anything else is encoded, forms included. */
    private static boolean hasTextBody(IncomingRequest request) {
        var type = request.header("content-type").orElse("text/plain").toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/xml")
                || type.startsWith("application/javascript");
    }

    private static RequestContext context(
            IncomingRequest request, String path, Destination destination, String requestId, Instant now) {
        return RequestContext.builder()
                .withRouteKey(destination.routeKey())
                .withAccountId("000000000000")
                .withStage("$default")
                .withApiId("local")
                .withDomainName(request.header("host").orElse("localhost"))
                .withDomainPrefix("local")
                .withTime(TIME.format(now))
                .withTimeEpoch(now.toEpochMilli())
                .withRequestId(requestId)
                .withHttp(Http.builder()
                        .withMethod(request.method())
                        .withPath(path)
                        .withProtocol(request.protocol())
                        .withSourceIp(request.sourceIp())
                        .withUserAgent(request.header("user-agent").orElse(""))
                        .build())
                .build();
    }

    private static Map<String, String> headers(IncomingRequest request) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : request.headers()) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals("cookie")) {
                headers.merge(name, header.getValue(), (one, other) -> one + "," + other);
            }
        }
        headers.putIfAbsent("content-length", String.valueOf(request.body().size()));
        headers.merge("x-forwarded-for", request.sourceIp(), (claimed, seen) -> claimed + ", " + seen);
        headers.put("x-forwarded-proto", "http");
        return headers;
    }

    private static List<String> cookies(IncomingRequest request) {
        var cookies = new ArrayList<String>();
        for (var header : request.headers()) {
            if (header.getKey().equalsIgnoreCase("cookie")) {
                for (var cookie : header.getValue().split(";")) {
                    if (!cookie.isBlank()) {
                        cookies.add(cookie.strip());
                    }
                }
            }
        }
        return cookies;
    }

    private static Map<String, String> query(String raw) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = decode(equals < 0 ? pair : pair.substring(0, equals));
                var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.merge(name, value, (one, other) -> one + "," + other);
            }
        }
        return parameters;
    }

    /** A broken escape stays as it is. */
    private static String decode(String text) {
        try {
            return Objects.requireNonNull(URLDecoder.decode(text, UTF_8));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
