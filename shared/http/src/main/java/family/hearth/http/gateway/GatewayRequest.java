package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import family.hearth.http.failure.FailureAnswers;
import family.hearth.http.failure.RequestFailure.MalformedBody;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.convert.value.MutableConvertibleValues;
import io.micronaut.core.convert.value.MutableConvertibleValuesMap;
import io.micronaut.http.CaseInsensitiveMutableHttpHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.Cookies;
import io.micronaut.http.simple.SimpleHttpParameters;
import io.micronaut.http.simple.cookies.SimpleCookies;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event of API Gateway's HTTP API, payload format 2.0, as the request that Micronaut routes. */
public final class GatewayRequest
        implements ServletHttpRequest<APIGatewayV2HTTPEvent, Object>, ServerHttpRequest<Object> {

    private final APIGatewayV2HTTPEvent event;
    private final String requestId;
    private final String methodName;
    private final RequestTarget target;
    private final HttpHeaders headers;
    private final HttpParameters parameters;
    private final Cookies cookies;
    private final MutableConvertibleValues<Object> attributes = new MutableConvertibleValuesMap<>();
    private volatile byte @Nullable [] decoded;

    /**
     * @throws family.hearth.http.failure.RequestFailure.MalformedRequest when path or query cannot be read
     */
    GatewayRequest(APIGatewayV2HTTPEvent event, String requestId, ConversionService conversions) {
        this.event = event;
        this.requestId = requestId;
        this.methodName = Events.method(event);
        this.target = RequestTarget.of(event.getRawPath(), event.getRawQueryString());
        this.headers = headers(event, conversions);
        this.parameters = new SimpleHttpParameters(target.query(), conversions);
        this.cookies = cookies(event, conversions);
        attributes.put(FailureAnswers.REQUEST_ID, requestId);
    }

    /** The request behind whatever filters have wrapped around it. */
    public static GatewayRequest from(HttpRequest<?> request) {
        HttpRequest<?> inner = request;
        while (inner instanceof HttpRequestWrapper<?> wrapper) {
            inner = (HttpRequest<?>) wrapper.getDelegate();
        }
        if (inner instanceof GatewayRequest origin) {
            return origin;
        }
        throw new IllegalStateException("not a request of the gateway: " + inner.getClass());
    }

    /** The id under which this request is found in the logs; callers get it as {@code X-Request-Id}. */
    public String requestId() {
        return requestId;
    }

    /** The caller's address as the gateway saw it, never as a header claims; empty if the event has none. */
    public String sourceIp() {
        return Events.sourceIp(event);
    }

    /**
     * The body as it was sent, decoded once for all who read it: nobody may write into it.
     *
     * @throws MalformedBody when the gateway's base64 is not base64
     */
    public byte[] body() {
        var known = decoded;
        if (known == null) {
            known = decode();
            decoded = known;
        }
        return known;
    }

    private byte[] decode() {
        var body = event.getBody();
        if (body == null) {
            return new byte[0];
        }
        if (!event.getIsBase64Encoded()) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new MalformedBody("The body cannot be read.");
        }
    }

    @Override
    public APIGatewayV2HTTPEvent getNativeRequest() {
        return event;
    }

    @Override
    public HttpMethod getMethod() {
        return HttpMethod.parse(methodName);
    }

    @Override
    public String getMethodName() {
        return methodName;
    }

    @Override
    public URI getUri() {
        return target.uri();
    }

    @Override
    public String getPath() {
        return target.path();
    }

    @Override
    public HttpParameters getParameters() {
        return parameters;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Cookies getCookies() {
        return cookies;
    }

    @Override
    public MutableConvertibleValues<Object> getAttributes() {
        return attributes;
    }

    @Override
    public Optional<Object> getBody() {
        var bytes = body();
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    @Override
    public ByteBody byteBody() {
        return byteBodyFactory().adapt(body());
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(body());
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static HttpHeaders headers(APIGatewayV2HTTPEvent event, ConversionService conversions) {
        // Not validated: what the gateway let through is read as it is, and only named headers are ever looked at.
        var headers = new CaseInsensitiveMutableHttpHeaders(false, conversions);
        Events.headers(event).forEach(headers::add);
        return headers;
    }

    /** Payload 2.0 moves cookies out of the headers into a list of their own. */
    private static Cookies cookies(APIGatewayV2HTTPEvent event, ConversionService conversions) {
        var cookies = new SimpleCookies(conversions);
        for (var line : Events.cookies(event)) {
            for (var pair : line.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    var name = pair.substring(0, equals).strip();
                    cookies.put(name, Cookie.of(name, pair.substring(equals + 1).strip()));
                }
            }
        }
        return cookies;
    }
}
