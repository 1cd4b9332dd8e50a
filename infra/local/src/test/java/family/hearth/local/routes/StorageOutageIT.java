package family.hearth.local.routes;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloud;
import family.hearth.local.Multipart;
import family.hearth.local.OwnCloud;
import family.hearth.local.Person;
import family.hearth.testkit.Fault;
import family.hearth.testkit.PhonePhoto;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Every route that stores bytes, when S3 does not do its part: the caller is told to come again, no row speaks of bytes
 * that are not there, and coming again does it once. What is announced and deleted is left to the sweep.
 *
 * <p>It has a cloud of its own, because the SDK tries less often after so many failures.
 */
@TestInstance(Lifecycle.PER_CLASS)
class StorageOutageIT {

    private static final byte[] JPEG = PhonePhoto.fourCorners(64, 48).jpeg();
    private static final byte[] FLAC = Arrays.copyOf(new byte[] {'f', 'L', 'a', 'C'}, 100);

    private final LocalCloud cloud = OwnCloud.start();
    private final Api anybody = new Api(cloud.url());
    private Person ada;
    private int kid;
    private int memory;

    /** What a request brings bytes along for. */
    enum Upload {
        AVATAR,
        MEMORY_WITH_PHOTO,
        PHOTO,
        RECORDING;

        int done() {
            return this == AVATAR ? 204 : 201;
        }
    }

    private ApiRequest request(Upload upload) {
        var memories = kidPath() + "/memories";
        return switch (upload) {
            case AVATAR -> ada.api().put(kidPath() + "/avatar").body("image/jpeg", JPEG);
            case MEMORY_WITH_PHOTO ->
                new Multipart()
                        .field("text", "steps")
                        .field("occurredOn", "2024-05-01")
                        .file("photos", "a.jpg", "image/jpeg", JPEG)
                        .in(ada.api().post(memories));
            case PHOTO ->
                new Multipart()
                        .file("photos", "a.jpg", "image/jpeg", JPEG)
                        .in(ada.api().post(memories + "/" + memory + "/photos"));
            case RECORDING ->
                new Multipart()
                        .file("audio", "voice", "audio/flac", FLAC)
                        .in(ada.api().post("/api/v1/memories"));
        };
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        memory = ada.memory(kid, "x", "2024-05-01");
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    private String kidPath() {
        return "/api/kids/" + kid;
    }

    /** Once what was woken by objects has come to rest. */
    private TableRows rows() throws InterruptedException {
        cloud.objectEvents().awaitIdle();
        return TableRows.of(cloud);
    }

    @ParameterizedTest
    @EnumSource
    void upload_isPutOff_andDoneOnceWhenAskedAgain(Upload upload) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var before = rows();

        for (var fault : new Fault[] {Fault.BROKEN, Fault.TIMED_OUT}) {
            cloud.faults().failAll(PutObjectRequest.class::isInstance, fault, 0);
            var refused = send(upload, key).expect(503);
            cloud.faults().clear();

            assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
            assertThat(rows().keysBesidesTrash()).isEqualTo(before.keysBesidesTrash());
        }

        send(upload, key).expect(upload.done());
        var after = rows();
        send(upload, key).expect(upload.done());
        assertThat(rows().keysBesidesTrash()).isEqualTo(after.keysBesidesTrash());
    }

    private ApiReply send(Upload upload, String key) {
        return request(upload).header("Idempotency-Key", key).send();
    }
}
