package family.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.testkit.ObjectCreated.Cause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class EmbeddedS3IT {

    private static final String BUCKET = "sample";

    private final List<ObjectCreated> created = new CopyOnWriteArrayList<>();
    private final EmbeddedS3 store = EmbeddedS3.inMemory(created::add);
    private final S3Client client = store.client();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void makeBucket() {
        store.createBucket(BUCKET);
    }

    @AfterEach
    void close() {
        http.close();
        client.close();
        store.close();
    }

    @Test
    void put_isAnnounced_withKeySizeAndTag() {
        var answer = client.putObject(p -> p.bucket(BUCKET).key("a dir/ümläut+1.txt"), RequestBody.fromString("four"));

        assertThat(created)
                .containsExactly(new ObjectCreated(
                        BUCKET, "a dir/ümläut+1.txt", 4, answer.eTag().replace("\"", ""), Cause.PUT));
    }

    @Test
    void copy_isAnnounced_underItsNewKey() {
        client.putObject(p -> p.bucket(BUCKET).key("from"), RequestBody.fromString("four"));
        client.copyObject(c -> c.sourceBucket(BUCKET)
                .sourceKey("from")
                .destinationBucket(BUCKET)
                .destinationKey("to"));

        assertThat(created).last().returns("to", ObjectCreated::key).returns(Cause.COPY, ObjectCreated::cause);
    }

    @Test
    void multipartUpload_isAnnouncedOnce_whenComplete() {
        var upload = client.createMultipartUpload(c -> c.bucket(BUCKET).key("large"));
        var part = client.uploadPart(
                u -> u.bucket(BUCKET).key("large").uploadId(upload.uploadId()).partNumber(1),
                RequestBody.fromString("only part"));
        client.completeMultipartUpload(c -> c.bucket(BUCKET)
                .key("large")
                .uploadId(upload.uploadId())
                .multipartUpload(m -> m.parts(
                        CompletedPart.builder().partNumber(1).eTag(part.eTag()).build())));

        assertThat(created)
                .singleElement()
                .returns(9L, ObjectCreated::size)
                .returns(
                        "ObjectCreated:CompleteMultipartUpload",
                        event -> event.cause().eventName());
    }

    @Test
    void presignedPut_isAccepted_whenAllThatWasSignedIsSent() throws Exception {
        var answer = upload(presignedPut("up.jpg", 4), "image/jpeg", "four");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(created).singleElement().returns("up.jpg", ObjectCreated::key);
    }

    @Test
    void presignedPut_isRefused_whenTheBodyIsLongerThanSigned() throws Exception {
        var answer = upload(presignedPut("up.jpg", 4), "image/jpeg", "more than four");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(created).isEmpty();
    }

    @Test
    void presignedPut_isRefused_whenTheTypeIsAnother() throws Exception {
        assertThat(upload(presignedPut("up.jpg", 4), "text/html", "four").statusCode())
                .isEqualTo(403);
    }

    @Test
    void presignedPut_isRefused_theSecondTime() throws Exception {
        upload(presignedPut("up.jpg", 4), "image/jpeg", "four");

        assertThat(upload(presignedPut("up.jpg", 4), "image/jpeg", "five").statusCode())
                .isEqualTo(412);
        assertThat(created).hasSize(1);
    }

    @Test
    void object_isRefused_whenNothingIsSigned() throws Exception {
        client.putObject(p -> p.bucket(BUCKET).key("secret"), RequestBody.fromString("four"));

        var answer = http.send(
                HttpRequest.newBuilder(store.endpoint().resolve("/" + BUCKET + "/secret"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void preflight_allowsBrowsersToUpload() throws Exception {
        var preflight = HttpRequest.newBuilder(store.endpoint().resolve("/" + BUCKET + "/up.jpg"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://localhost:8080")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type,if-none-match")
                .build();

        var answer = http.send(preflight, BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isPresent();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isNotEqualTo("true");
    }

    @Test
    void getObject_saysNoSuchKey_whenThereIsNone() {
        assertThatThrownBy(() -> client.getObject(g -> g.bucket(BUCKET).key("none")))
                .isInstanceOf(S3Exception.class)
                .hasMessageContaining("key");
    }

    @Test
    void objects_outliveTheStore_whenKeptInADirectory(@TempDir Path directory) {
        try (var kept = EmbeddedS3.in(directory, EmbeddedS3.ANY_PORT, created::add);
                var keeper = kept.client()) {
            kept.createBucket(BUCKET);
            keeper.putObject(p -> p.bucket(BUCKET).key("a/b").contentType("image/png"), RequestBody.fromString("four"));
        }
        try (var kept = EmbeddedS3.in(directory, EmbeddedS3.ANY_PORT, created::add);
                var keeper = kept.client()) {
            kept.createBucket(BUCKET);

            var found = keeper.getObjectAsBytes(g -> g.bucket(BUCKET).key("a/b"));

            assertThat(found.asUtf8String()).isEqualTo("four");
            assertThat(found.response().contentType()).isEqualTo("image/png");
        }
    }

    private URI presignedPut(String key, long length) {
        try (var presigner = S3Presigner.builder()
                .endpointOverride(store.endpoint())
                .region(LocalCredentials.REGION)
                .credentialsProvider(LocalCredentials.provider())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return URI.create(presigner
                    .presignPutObject(presign -> presign.signatureDuration(Duration.ofMinutes(15))
                            .putObjectRequest(put -> put.bucket(BUCKET)
                                    .key(key)
                                    .contentType("image/jpeg")
                                    .contentLength(length)
                                    .ifNoneMatch("*")))
                    .url()
                    .toString());
        }
    }

    private HttpResponse<String> upload(URI url, String type, String content) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url)
                        .PUT(BodyPublishers.ofString(content))
                        .header("Content-Type", type)
                        .header("If-None-Match", "*")
                        .build(),
                BodyHandlers.ofString());
    }
}
