package family.hearth.http.gateway;

import family.hearth.http.failure.FailureAnswers.Origin;
import io.micronaut.http.HttpMethod;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The one line that each request leaves in the log. It names the route's template and never what was in the path, the
 * query, the headers or the body.
 */
final class RequestLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String REQUEST_ID = "requestId";
    private static final String FUNCTION = "function";

    private final HttpMethod method;
    private final long startedNanos = System.nanoTime();
    private String route = "none";
    private int status;

    private RequestLog(HttpMethod method) {
        this.method = method;
    }

    /** Begins a request: until it is closed, every line that this thread logs names it. */
    static RequestLog open(String function, Origin origin) {
        MDC.put(REQUEST_ID, origin.requestId());
        MDC.put(FUNCTION, function);
        return new RequestLog(origin.method());
    }

    void routed(Optional<String> template) {
        template.ifPresent(found -> route = found);
    }

    void answered(int code) {
        status = code;
    }

    @Override
    public void close() {
        LOG.atInfo()
                .addKeyValue("route", route)
                .addKeyValue("method", method.name())
                .addKeyValue("status", status)
                .addKeyValue(
                        "durationMs",
                        Duration.ofNanos(System.nanoTime() - startedNanos).toMillis())
                .log("request");
        MDC.remove(REQUEST_ID);
        MDC.remove(FUNCTION);
    }
}
