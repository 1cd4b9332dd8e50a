package family.hearth.bench.cold;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import family.hearth.http.HttpFunction;
import java.util.HashMap;
import java.util.Map;

/**
 * A function in a process of its own, as Lambda would have it, told by variables what to be and what to answer. Says
 * {@code answered} when the first answer is there, and ends with the times of all calls in milliseconds.
 */
public final class Instance {

    static final String HANDLER = "BENCH_HANDLER";
    static final String REHEARSES = "BENCH_REHEARSES";
    static final String METHOD = "BENCH_METHOD";
    static final String PATH = "BENCH_PATH";
    static final String BODY = "BENCH_BODY";
    static final String AUTHORIZATION = "BENCH_AUTHORIZATION";
    static final int CALLS = 100;

    private Instance() {}

    public static void main(String... words) throws ReflectiveOperationException {
        var function = Class.forName(System.getenv(HANDLER))
                .asSubclass(HttpFunction.class)
                .getConstructor()
                .newInstance();
        if (Boolean.parseBoolean(System.getenv(REHEARSES))) {
            function.rehearse();
        }
        var event = event(System.getenv());
        var times = new StringBuilder("times");
        for (var call = 0; call < CALLS; call++) {
            var began = System.nanoTime();
            var answer = function.handleRequest(event, null);
            times.append(' ').append((System.nanoTime() - began) / 1e6);
            if (answer.getStatusCode() / 100 != 2) {
                throw new IllegalStateException("answered " + answer.getStatusCode() + " " + answer.getBody());
            }
            if (call == 0) {
                System.out.println("answered");
            }
        }
        System.out.println(times);
    }

    private static APIGatewayV2HTTPEvent event(Map<String, String> told) {
        var headers = new HashMap<>(Map.of("accept", "application/json"));
        var authorization = told.getOrDefault(AUTHORIZATION, "");
        if (!authorization.isEmpty()) {
            headers.put("authorization", authorization);
        }
        var body = told.getOrDefault(BODY, "");
        if (!body.isEmpty()) {
            headers.put("content-type", "application/x-www-form-urlencoded");
        }
        var path = told.get(PATH);
        var event = APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withRawQueryString("")
                .withHeaders(headers)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("bench")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(told.get(METHOD))
                                .withPath(path)
                                .withSourceIp("127.0.0.1")
                                .build())
                        .build());
        return (body.isEmpty() ? event : event.withBody(body).withIsBase64Encoded(false)).build();
    }
}
