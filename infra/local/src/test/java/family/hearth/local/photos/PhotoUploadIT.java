package family.hearth.local.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class PhotoUploadIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] jpeg = PhonePhoto.fourCorners(64, 48).jpeg();
    private Album album;

    PhotoUploadIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void memory() {
        var ada = Person.join(anybody, "Ada");
        album = Album.of(cloud, ada, ada.kid("Lena"));
    }

    @Test
    void announcement_saysWhereToSendThePhoto() {
        var made = album.api()
                .post(album.path())
                .json(Map.of("filename", "Am See.jpg", "contentType", "image/jpeg", "sizeBytes", jpeg.length))
                .expect(201);

        assertThat(made.header("Location")).contains(album.path() + "/" + made.number("/id"));
        assertThat(made.string("/originalFilename")).isEqualTo("Am See.jpg");
        assertThat(made.string("/status")).isEqualTo("pending");
        assertThat(made.number("/width")).isZero();
        assertThat(made.number("/height")).isZero();
        assertThat(made.string("/upload/method")).isEqualTo("PUT");
        assertThat(Instant.parse(made.string("/upload/expiresAt")))
                .isCloseTo(Instant.now().plus(15, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void upload_isToldInTheFirstAnswerOnly() {
        var announced = album.announce(jpeg.length);

        assertThat(album.photo((int) announced.number("/id")).json().has("upload"))
                .isFalse();
    }

    @Test
    void upload_isTakenOnce() {
        var upload = album.announce(jpeg.length).json("/upload");

        album.send(upload, jpeg).expect(200);
        album.send(upload, jpeg).expect(412);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void upload_isRefused_whenItsLengthIsAnother(int difference) {
        var upload = album.announce(jpeg.length).json("/upload");

        var answer = album.send(upload, Arrays.copyOf(jpeg, jpeg.length + difference));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(album.objects()).isEmpty();
    }

    @Test
    void upload_isRefused_whenItsTypeIsAnother() {
        var upload = album.announce(jpeg.length).json("/upload");

        var answer = album.api()
                .put(upload.path("url").asText())
                .header("If-None-Match", "*")
                .body("text/html", jpeg)
                .send();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(album.objects()).isEmpty();
    }

    @Test
    void upload_isRefused_withoutItsCondition() {
        var upload = album.announce(jpeg.length).json("/upload");

        var answer = album.api()
                .put(upload.path("url").asText())
                .body("image/jpeg", jpeg)
                .send();

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void upload_isRefused_whenItsUrlIsChanged() {
        var url = album.announce(jpeg.length).string("/upload/url");
        var older = url.replaceAll("X-Amz-Expires=\\d+", "X-Amz-Expires=86400");
        var elsewhere = url.replaceFirst("originals/memories/\\d+", "originals/memories/1");

        for (var changed : new String[] {older, elsewhere}) {
            var answer = album.api()
                    .put(changed)
                    .header("If-None-Match", "*")
                    .body("image/jpeg", jpeg)
                    .send();
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void upload_isRefused_whenItIsExpired() {
        var url = album.announce(jpeg.length).string("/upload/url");
        // The signature covers its date, so an older date alone is refused by either rule; both are S3's own.
        var old = url.replaceAll("X-Amz-Date=\\d{8}T\\d{6}Z", "X-Amz-Date=20200101T000000Z");

        var answer = album.api()
                .put(old)
                .header("If-None-Match", "*")
                .body("image/jpeg", jpeg)
                .send();

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void photos_getKeysOfTheirOwn() {
        var one = album.announce(jpeg.length).string("/upload/url");
        var two = album.announce(jpeg.length).string("/upload/url");

        assertThat(one.split("\\?")[0]).isNotEqualTo(two.split("\\?")[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "image/heic, contentType",
        "image/heif, contentType",
        "image/tiff, contentType",
        "image/svg+xml, contentType",
        "text/html, contentType",
        "jpeg, contentType",
        "'', contentType"
    })
    void announcement_isRefused_ofWhatNoPictureCanBeMadeOf(String type, String field) {
        var refused =
                album.api().post(album.path()).json(Album.announcement(type, 1)).expect(422);

        assertThat(refused.json("/errors/" + field)).isNotEmpty();
        assertThat(album.ids()).isEmpty();
    }

    @Test
    void announcement_namesHeicInWords() {
        var refused = album.api()
                .post(album.path())
                .json(Album.announcement("image/heic", 1))
                .expect(422);

        assertThat(refused.json("/errors/contentType/0").asText()).contains("HEIC", "JPEG");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 50L * 1024 * 1024 + 1, Long.MAX_VALUE})
    void announcement_isRefused_ofImpossibleLengths(long size) {
        var refused = album.api()
                .post(album.path())
                .json(Album.announcement("image/jpeg", size))
                .expect(422);

        assertThat(refused.json("/errors/sizeBytes")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "image/gif", "IMAGE/JPEG"})
    void announcement_takesEveryKindOfPhoto_upTo50Mb(String type) {
        album.api()
                .post(album.path())
                .json(Album.announcement(type, 50L * 1024 * 1024))
                .expect(201);
    }

    @Test
    void announcement_isRefused_asThe21st() {
        for (var i = 0; i < 20; i++) {
            album.announce(1);
        }

        var refused = album.api()
                .post(album.path())
                .json(Album.announcement("image/jpeg", 1))
                .expect(422);

        assertThat(refused.json("/errors")).isNotEmpty();
        assertThat(album.ids()).hasSize(20);
    }
}
