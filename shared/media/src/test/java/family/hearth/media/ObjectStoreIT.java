package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectStoreIT {

    private static final Duration SOON = Duration.ofMinutes(15);
    private static final String PHOTO = "0123456789";

    private LocalBucket bucket;
    private ObjectStore store;

    @BeforeAll
    void start() throws Exception {
        bucket = new LocalBucket();
        store = bucket.store();
    }

    @AfterAll
    void stop() throws Exception {
        bucket.close();
    }

    @Test
    void presignUpload_storesTheFile_whenItIsSentAsSigned() throws Exception {
        var upload = store.presignUpload("uploads/as-signed", "image/png", PHOTO.length(), SOON);

        var answer = bucket.put(upload.url(), upload.headers(), PHOTO);

        assertThat(upload.method()).isEqualTo("PUT");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var stored = store.open("uploads/as-signed").orElseThrow()) {
            assertThat(stored.size()).isEqualTo(PHOTO.length());
            assertThat(stored.contentType()).isEqualTo("image/png");
            assertThat(stored.content()).hasContent(PHOTO);
        }
    }

    @Test
    void presignUpload_isRefused_whenTheFileIsLongerOrShorter() throws Exception {
        var upload = store.presignUpload("uploads/length", "image/png", PHOTO.length(), SOON);

        assertThat(bucket.put(upload.url(), upload.headers(), PHOTO + "!").statusCode())
                .isEqualTo(403);
        assertThat(bucket.put(upload.url(), upload.headers(), "0").statusCode()).isEqualTo(403);
        assertThat(store.size("uploads/length")).isEmpty();
    }

    @Test
    void presignUpload_isRefused_whenTheTypeIsAnother() throws Exception {
        var upload = store.presignUpload("uploads/type", "image/png", PHOTO.length(), SOON);
        var headers = new HashMap<>(upload.headers());
        headers.put("Content-Type", "text/html");

        assertThat(bucket.put(upload.url(), headers, PHOTO).statusCode()).isEqualTo(403);
    }

    @Test
    void presignUpload_isRefused_whenTheKeyIsAnother() throws Exception {
        var upload = store.presignUpload("uploads/mine", "image/png", PHOTO.length(), SOON);
        var elsewhere = URI.create(upload.url().toString().replace("uploads/mine", "uploads/yours"));

        assertThat(bucket.put(elsewhere, upload.headers(), PHOTO).statusCode()).isEqualTo(403);
    }

    @Test
    void presignUpload_isRefused_whenItIsUsedTwice() throws Exception {
        var upload = store.presignUpload("uploads/once", "image/png", PHOTO.length(), SOON);
        bucket.put(upload.url(), upload.headers(), PHOTO);

        var second = bucket.put(upload.url(), upload.headers(), "9876543210");

        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(store.read("uploads/once", 100)).hasValue(PHOTO.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void presignUpload_isRefused_whenTheConditionIsLeftOut() throws Exception {
        var upload = store.presignUpload("uploads/condition", "image/png", PHOTO.length(), SOON);
        var headers = new HashMap<>(upload.headers());
        headers.remove("If-None-Match");

        assertThat(bucket.put(upload.url(), headers, PHOTO).statusCode()).isEqualTo(403);
    }

    @Test
    void presignUpload_isRefused_whenItHasExpired() throws Exception {
        var upload = store.presignUpload("uploads/late", "image/png", PHOTO.length(), Duration.ofSeconds(1));
        Thread.sleep(upload.expiresAt().plusSeconds(1).toEpochMilli() - System.currentTimeMillis());

        assertThat(bucket.put(upload.url(), upload.headers(), PHOTO).statusCode())
                .isEqualTo(403);
    }

    @Test
    void presignDownload_servesTheObject_asItIsStored() throws Exception {
        put("downloads/stored");

        var answer = bucket.get(store.presignDownload("downloads/stored", SOON, ServedAs.stored()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PHOTO);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void presignDownload_servesAnAttachment_underItsName() throws Exception {
        put("downloads/attachment");
        var as = ServedAs.attachment("Mia \"im\" Schnee ❄.jpg").withContentType("image/webp");

        var answer = bucket.get(store.presignDownload("downloads/attachment", SOON, as));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Mia _im_ Schnee _.jpg\"; "
                        + "filename*=UTF-8''Mia%20%22im%22%20Schnee%20%E2%9D%84.jpg");
    }

    @Test
    void presignDownload_isNeeded_toReadAnObject() throws Exception {
        put("downloads/private");
        var signed = store.presignDownload("downloads/private", SOON, ServedAs.stored());
        var bare = URI.create(signed.toString().split("\\?", 2)[0]);

        assertThat(bucket.get(bare).statusCode()).isEqualTo(403);
    }

    @Test
    void put_replacesWhatWasThere() {
        store.put("puts/twice", new byte[] {1}, "image/png");
        store.put("puts/twice", new byte[] {2, 3}, "image/jpeg");

        assertThat(store.read("puts/twice", 2)).hasValue(new byte[] {2, 3});
        assertThat(store.size("puts/twice")).hasValue(2);
    }

    @Test
    void putNew_storesOnce_andKeepsWhatIsThere() {
        assertThat(store.putNew("puts/once", new byte[] {1}, "audio/flac")).isTrue();
        assertThat(store.putNew("puts/once", new byte[] {2, 3}, "audio/flac")).isFalse();

        assertThat(store.read("puts/once", 2)).hasValue(new byte[] {1});
    }

    @Test
    void presignDownload_servesARange() throws Exception {
        put("downloads/ranged");
        var url = store.presignDownload(
                "downloads/ranged", SOON, ServedAs.stored().withContentType("audio/flac"));

        var answer = bucket.get(url, "bytes=2-4");
        var last = bucket.get(url, "bytes=-3");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("234");
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes 2-4/10");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/flac");
        assertThat(last.body()).isEqualTo("789");
        assertThat(bucket.get(url, "bytes=10-").statusCode()).isEqualTo(416);
    }

    @Test
    void put_takesAPhotoOfFourMegabytes() {
        var large = new byte[4 << 20];
        large[large.length - 1] = 7;

        store.put("puts/large", large, "image/jpeg");

        assertThat(store.read("puts/large", large.length)).hasValue(large);
    }

    @Test
    void read_isEmpty_whenThereIsNoSuchObject() {
        assertThat(store.read("nowhere", 100)).isEmpty();
        assertThat(store.open("nowhere")).isEmpty();
        assertThat(store.size("nowhere")).isEmpty();
    }

    @Test
    void read_fails_whenTheObjectIsLargerThanExpected() {
        put("reads/large");

        assertThatThrownBy(() -> store.read("reads/large", PHOTO.length() - 1))
                .isInstanceOf(ObjectTooLarge.class)
                .hasMessageContaining("10 bytes, more than 9");
    }

    @Test
    void delete_removesWhatIsThere_andMindsNothingElse() {
        put("deletes/a");
        put("deletes/b");

        store.delete(List.of("deletes/a", "deletes/never-was"));
        store.delete(List.of());

        assertThat(store.size("deletes/a")).isEmpty();
        assertThat(store.size("deletes/b")).isPresent();
    }

    @Test
    void deletePrefix_removesAllPages_andNotItsNeighbours() {
        IntStream.range(0, 7).forEach(i -> put("folders/1/" + i));
        put("folders/12/kept");
        var paged = bucket.storeWithPagesOf(2);

        assertThat(paged.deletePrefix("folders/1/")).isEqualTo(7);

        assertThat(store.size("folders/1/6")).isEmpty();
        assertThat(store.size("folders/12/kept")).isPresent();
        assertThat(paged.deletePrefix("folders/1/")).isZero();
    }

    @Test
    void deletePrefix_refusesWhatIsNoFolder() {
        for (var prefix : List.of("", "/", "folders/1")) {
            assertThatThrownBy(() -> store.deletePrefix(prefix)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void put(String key) {
        store.put(key, PHOTO.getBytes(StandardCharsets.UTF_8), "image/jpeg");
    }

    @Test
    void headers_areOnlyThoseThatAClientMustAdd() {
        var upload = store.presignUpload("uploads/headers", "image/webp", 5, SOON);

        assertThat(upload.headers()).isEqualTo(Map.of("Content-Type", "image/webp", "If-None-Match", "*"));
        assertThat(upload.url().getQuery())
                .contains("X-Amz-SignedHeaders=content-length;content-type;host;if-none-match");
    }
}
