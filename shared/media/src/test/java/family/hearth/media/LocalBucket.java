package family.hearth.media;

import family.hearth.testkit.EmbeddedS3;
import family.hearth.testkit.LocalCredentials;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A bucket in the embedded S3, and Hearth's own wiring in front of it. */
final class LocalBucket implements AutoCloseable {

    static final String NAME = "photos";

    private final EmbeddedS3 s3 = EmbeddedS3.inMemory(created -> {});
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext context;

    LocalBucket() {
        s3.createBucket(NAME);
        context = ApplicationContext.run(settings(Map.of()));
    }

    /** The settings that lead here, with some of them replaced. */
    Map<String, Object> settings(Map<String, Object> replaced) {
        var settings = new HashMap<String, Object>(Map.of(
                "hearth.bucket",
                NAME,
                "hearth.s3.endpoint",
                s3.endpoint(),
                "hearth.s3.access-key",
                LocalCredentials.ACCESS_KEY,
                "hearth.s3.secret-key",
                LocalCredentials.SECRET_KEY,
                "aws.region",
                LocalCredentials.REGION.id()));
        settings.putAll(replaced);
        return settings;
    }

    ObjectStore store() {
        return context.getBean(ObjectStore.class);
    }

    /** A store that lists and deletes so few objects at once. */
    ObjectStore storeWithPagesOf(int keys) {
        return new ObjectStore(context.getBean(S3Client.class), context.getBean(S3Presigner.class), NAME, keys);
    }

    HttpResponse<String> put(URI url, Map<String, String> headers, String body) throws Exception {
        var request = HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(URI url) throws Exception {
        return http.send(
                HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(URI url, String range) throws Exception {
        return http.send(
                HttpRequest.newBuilder(url).header("Range", range).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try (s3;
                http;
                context) {}
    }
}
