package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A gateway in front of the sample functions, and the requests that tests send to it. */
final class SampleGateway implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalCloud cloud = LocalCloud.start(Settings.forTests().withFunctions(SampleFunctions.all()));

    RawHttp raw() {
        return new RawHttp(cloud.url());
    }

    int port() {
        return cloud.url().getPort();
    }

    /** The event that the function was given for a request. */
    JsonNode event(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body));
    }

    URI at(String path) {
        return URI.create(cloud.url() + path);
    }

    @Override
    public void close() {
        http.close();
        cloud.close();
    }
}
