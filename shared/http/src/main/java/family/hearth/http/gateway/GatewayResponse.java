package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.convert.value.MutableConvertibleValues;
import io.micronaut.core.convert.value.MutableConvertibleValuesMap;
import io.micronaut.http.CaseInsensitiveMutableHttpHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.ServerCookieEncoder;
import io.micronaut.servlet.http.ServletHttpResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer that Micronaut writes, as API Gateway's payload 2.0 wants it. */
final class GatewayResponse implements ServletHttpResponse<APIGatewayV2HTTPResponse, Object> {

    private static final String SET_COOKIE = "Set-Cookie";
    /** The gateway frames the message itself. */
    private static final Set<String> GATEWAYS_OWN = Set.of("content-length", "transfer-encoding", "connection");

    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final MutableHttpHeaders headers;
    private final MutableConvertibleValues<Object> attributes = new MutableConvertibleValuesMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private @Nullable Object body;
    private int status = HttpStatus.OK.getCode();
    private String reason = HttpStatus.OK.getReason();

    GatewayResponse(ConversionService conversions) {
        this.headers = new CaseInsensitiveMutableHttpHeaders(conversions);
    }

    boolean isEmpty() {
        return bytes().length == 0;
    }

    /** A body that was set as bytes needs no encoding and replaces what has been written. */
    private byte[] bytes() {
        return body instanceof byte[] ready ? ready : written.toByteArray();
    }

    @Override
    public APIGatewayV2HTTPResponse getNativeResponse() {
        var answer = APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(joinedHeaders())
                .withCookies(headers.getAll(SET_COOKIE));
        if (isEmpty() || WITHOUT_BODY.contains(status)) {
            return answer.build();
        }
        if (isUtf8Text()) {
            return answer.withBody(new String(bytes(), StandardCharsets.UTF_8)).build();
        }
        return answer.withBody(Base64.getEncoder().encodeToString(bytes()))
                .withIsBase64Encoded(true)
                .build();
    }

    /** Payload 2.0 has one value per name, so several are joined (RFC 9110 §5.3); cookies cannot be and travel apart. */
    private Map<String, String> joinedHeaders() {
        var joined = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var name : headers.names()) {
            joined.put(name, String.join(", ", headers.getAll(name)));
        }
        joined.remove(SET_COOKIE);
        GATEWAYS_OWN.forEach(joined::remove);
        return new LinkedHashMap<>(joined);
    }

    private boolean isUtf8Text() {
        // Whatever it is, it is no text while it is compressed.
        return !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && getContentType()
                        .filter(type ->
                                type.getCharset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8))
                        .filter(GatewayResponse::isText)
                        .isPresent();
    }

    private static boolean isText(MediaType type) {
        return switch (type.getType()) {
            case "text" -> true;
            case "application" ->
                switch (type.getSubtype()) {
                    case "json", "javascript", "xml", "yaml" -> true;
                    default -> type.getSubtype().endsWith("+json");
                };
            default -> false;
        };
    }

    @Override
    public OutputStream getOutputStream() {
        return written;
    }

    @Override
    public BufferedWriter getWriter() {
        return new BufferedWriter(new OutputStreamWriter(written, StandardCharsets.UTF_8));
    }

    @Override
    public MutableHttpResponse<Object> cookie(Cookie cookie) {
        ServerCookieEncoder.INSTANCE.encode(cookie).forEach(line -> headers.add(SET_COOKIE, line));
        return this;
    }

    @Override
    public MutableHttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public MutableConvertibleValues<Object> getAttributes() {
        return attributes;
    }

    @Override
    public Optional<Object> getBody() {
        return Optional.ofNullable(body);
    }

    @Override
    @SuppressWarnings("unchecked") // the interface lets a body change the type of the response that holds it
    public <T> MutableHttpResponse<T> body(@Nullable T newBody) {
        body = newBody;
        return (MutableHttpResponse<T>) this;
    }

    @Override
    public MutableHttpResponse<Object> status(int newStatus, @Nullable CharSequence newReason) {
        status = newStatus;
        reason = newReason == null ? HttpStatus.getDefaultReason(newStatus) : newReason.toString();
        return this;
    }

    @Override
    public int code() {
        return status;
    }

    @Override
    public String reason() {
        return reason;
    }
}
