package family.hearth.functions.echo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import family.hearth.local.Voice;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;

/** Answers with its event as JSON, or as the header {@code x-answer} asks. */
public final class EchoFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final int SEVEN_MB = 7 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final Voice voice;

    public EchoFunction(ApplicationContext context) {
        this.voice = context.getBean(Voice.class);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context invocation) {
        var answer = APIGatewayV2HTTPResponse.builder().withStatusCode(200);
        return switch (event.getHeaders().getOrDefault("x-answer", "event")) {
            case "cookies" ->
                answer.withCookies(List.of("a=1; Path=/", "b=2; HttpOnly")).build();
            case "binary" ->
                answer.withBody("AAEC/w==").withIsBase64Encoded(true).build();
            case "no base64" -> answer.withBody("*").withIsBase64Encoded(true).build();
            case "nothing" -> answer.withStatusCode(204).build();
            case "no status" -> answer.withStatusCode(0).build();
            case "multi-value" ->
                answer.withMultiValueHeaders(Map.of("x-lost", List.of("1"))).build();
            case "large" -> answer.withBody("x".repeat(SEVEN_MB)).build();
            case "name" ->
                answer.withBody(invocation.getFunctionName() + " " + voice.word())
                        .build();
            case "throw" -> throw new IllegalStateException("told to");
            default -> event(answer, event);
        };
    }

    private APIGatewayV2HTTPResponse event(APIGatewayV2HTTPResponseBuilder answer, APIGatewayV2HTTPEvent event) {
        try {
            return answer.withHeaders(Map.of("content-type", "application/json"))
                    .withBody(json.writeValueAsString(event))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
