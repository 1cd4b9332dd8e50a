package family.hearth.local.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and a {@link Service}. */
final class ServiceHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHandler.class);

    private final Service service;

    ServiceHandler(Service service) {
        this.service = service;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        var incoming = incoming(request);
        write(request, response, answer(incoming), callback);
        return true;
    }

    private Answer answer(IncomingRequest request) {
        try {
            return service.answer(request);
        } catch (RuntimeException e) {
            LOG.error("no answer to {}", request.method(), e);
            return Answer.message(500, "Internal Server Error");
        }
    }

    private static IncomingRequest incoming(Request request) throws IOException {
        var uri = request.getHttpURI();
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (var field : request.getHeaders()) {
            headers.add(Map.entry(field.getName(), Objects.requireNonNullElse(field.getValue(), "")));
        }
        return new IncomingRequest(
                request.getMethod(),
                Objects.requireNonNullElse(uri.getPath(), "/"),
                Objects.requireNonNullElse(uri.getQuery(), ""),
                request.getConnectionMetaData().getProtocol(),
                Request.getRemoteAddr(request),
                headers,
                body(request));
    }

    private static Body body(Request request) throws IOException {
        try (var content = Content.Source.asInputStream(request)) {
            var body = content.readNBytes(LocalServer.MOST_BODY_BYTES + 1);
            // Clients that send on do not read the answer, so what is too much is taken and dropped.
            content.transferTo(OutputStream.nullOutputStream());
            return Body.of(body);
        }
    }

    private static void write(Request request, Response response, Answer answer, Callback callback) {
        response.setStatus(answer.status());
        for (var header : answer.headers()) {
            response.getHeaders().add(header.getKey(), header.getValue());
        }
        var bodiless = request.getMethod().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
        if (!bodiless || request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().size());
        }
        response.write(
                true,
                bodiless
                        ? ByteBuffer.allocate(0)
                        : ByteBuffer.wrap(answer.body().bytes()),
                callback);
    }
}
