package family.hearth.http.failure;

import family.hearth.http.Dialect;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes failures as answers, each in the dialect of its path. */
@Singleton
public final class FailureAnswers {

    /** The attribute under which a request carries its id. */
    public static final String REQUEST_ID = "hearth.request-id";

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    private final JsonMapper json;

    FailureAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The failure that was thrown; anything but our own kinds is logged, once, and says nothing. */
    public Failure explain(Throwable thrown) {
        return Failures.of(thrown).orElseGet(() -> {
            LOG.error("The request failed.", thrown);
            return Failure.internal();
        });
    }

    /** The failure that a bare error status means. */
    public Failure explain(HttpStatus status) {
        return Failures.of(status).orElseGet(Failure::internal);
    }

    /** Turns a response into the failure's answer. */
    public MutableHttpResponse<?> write(Failure failure, HttpRequest<?> request, MutableHttpResponse<?> response) {
        var requestId = request.getAttribute(REQUEST_ID, String.class).orElse("unknown");
        return write(failure, new Origin(request.getPath(), requestId, request.getMethod()), response);
    }

    /** As the other, also for what could not even become a request. */
    public MutableHttpResponse<?> write(Failure failure, Origin origin, MutableHttpResponse<?> response) {
        var rendered = FailureRendering.render(failure, Dialect.of(origin.path()), origin.requestId());
        response.status(rendered.status(), null);
        failure.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, rendered.contentType());
        return response.body(origin.method() == HttpMethod.HEAD ? null : rendered.json());
    }

    /** The bytes of a body that {@link #write} has set, for answers that Micronaut does not encode. */
    public byte[] encode(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What an answer to a failure needs to know of the question.
     *
     * @param path the raw path, which decides the dialect
     */
    public record Origin(String path, String requestId, HttpMethod method) {}
}
