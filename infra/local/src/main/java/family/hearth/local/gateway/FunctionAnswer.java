package family.hearth.local.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import family.hearth.local.http.Answer;
import family.hearth.local.http.Body;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function's answer in payload format 2.0 as HTTP. */
final class FunctionAnswer {

    /** The gateway's own to write. */
    private static final Set<String> HOP = Set.of("content-length", "connection", "transfer-encoding", "keep-alive");

    private FunctionAnswer() {}

    static Answer of(@Nullable APIGatewayV2HTTPResponse response, String requestId) throws MalformedAnswer {
        if (response == null || response.getStatusCode() == 0) {
            throw new MalformedAnswer("the answer has no statusCode");
        }
        var text = response.getBody() == null ? "" : response.getBody();
        if (PayloadLimit.exceededBy(text)) {
            throw new MalformedAnswer("the answer is larger than Lambda takes");
        }
        var body = response.getIsBase64Encoded() ? decoded(text) : Body.of(text);
        return new Answer(response.getStatusCode(), headers(response, requestId, !body.isEmpty()), body);
    }

    private static Body decoded(String base64) throws MalformedAnswer {
        try {
            return Body.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new MalformedAnswer("the body is not the base64 that it claims to be");
        }
    }

    /** Format 2.0 has no multiValueHeaders; a function that sets them sets nothing. */
    private static List<Map.Entry<String, String>> headers(
            APIGatewayV2HTTPResponse response, String requestId, boolean hasBody) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        boolean typed = false;
        if (response.getHeaders() != null) {
            for (var header : response.getHeaders().entrySet()) {
                var name = header.getKey().toLowerCase(Locale.ROOT);
                typed |= name.equals("content-type");
                if (!HOP.contains(name)) {
                    headers.add(Map.entry(header.getKey(), header.getValue()));
                }
            }
        }
        if (hasBody && !typed) {
            headers.add(Map.entry("Content-Type", "text/plain; charset=utf-8"));
        }
        if (response.getCookies() != null) {
            response.getCookies().forEach(cookie -> headers.add(Map.entry("Set-Cookie", cookie)));
        }
        headers.add(Map.entry("Apigw-Requestid", requestId));
        return headers;
    }
}
