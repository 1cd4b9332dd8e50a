package family.hearth.callers;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;

/**
 * Tells on every counted answer what is left. It stands outside {@link CallerFilter}, since what a filter refuses never
 * reaches that filter's own way back.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RateLimitHeaders {

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(CallerFilter.VERDICT, RateLimits.Verdict.class)
                .ifPresent(verdict -> write(verdict, response));
    }

    /** The reset is in seconds from now. */
    private static void write(RateLimits.Verdict verdict, MutableHttpResponse<?> response) {
        response.header("RateLimit-Limit", Integer.toString(verdict.limit()));
        response.header("RateLimit-Remaining", Long.toString(Math.max(0, verdict.remaining())));
        response.header("RateLimit-Reset", Long.toString(seconds(verdict.reset())));
    }

    private static long seconds(Duration left) {
        return left.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
