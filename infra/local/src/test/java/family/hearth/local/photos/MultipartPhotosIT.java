package family.hearth.local.photos;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class MultipartPhotosIT {

    private static final int FOUR_MB = 4 * 1024 * 1024;

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] jpeg = PhonePhoto.fourCorners(64, 48).jpeg();
    private Album album;
    private String timeline;

    MultipartPhotosIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void memory() {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");
        album = Album.of(cloud, ada, kid);
        timeline = "/api/kids/" + kid + "/memories";
    }

    private Multipart photo(String name, byte[] file) {
        return new Multipart().file("photos", name, "image/jpeg", file);
    }

    @Test
    void photos_becomeReady() {
        var made = photo("one.jpg", jpeg)
                .file("photos", "two.png", "image/png", OddFiles.in("png"))
                .in(album.api().post(album.path()))
                .expect(201);
        album.settle();

        assertThat(made.json("/items")).hasSize(2);
        assertThat(made.json("/items/0").has("upload")).isFalse();
        for (var id : album.ids()) {
            assertThat(album.photo(id).string("/status")).isEqualTo("ready");
        }
    }

    @Test
    void photos_becomeReady_whenTheyComeWithTheirMemory() {
        var made = photo("one.jpg", jpeg)
                .field("occurredOn", "2024-05-01")
                .in(album.api().post(timeline))
                .expect(201);
        album.settle();

        var memory = album.api().get(made.header("Location").orElseThrow()).expect(200);
        assertThat(memory.string("/photos/0/status")).isEqualTo("ready");
        assertThat(memory.number("/photos/0/width")).isEqualTo(64);
    }

    @Test
    void photo_fails_whenItIsNone() {
        photo("one.jpg", OddFiles.junk()).in(album.api().post(album.path())).expect(201);
        album.settle();

        assertThat(album.photo(album.ids().getFirst()).string("/status")).isEqualTo("failed");
    }

    @Test
    void photos_areRefused_above4Mb_namingTheOtherWay() {
        var large = photo("large.jpg", new byte[FOUR_MB]);

        var toAlbum = large.in(album.api().post(album.path())).expect(413);
        var toTimeline = large.field("occurredOn", "2024-05-01")
                .in(album.api().post(timeline))
                .expect(413);

        assertThat(toAlbum.string("/detail")).contains("4 MB", "filename, contentType, sizeBytes", "URL");
        assertThat(toTimeline.string("/detail")).contains("4 MB", "filename, contentType, sizeBytes", "URL");
        assertThat(album.ids()).isEmpty();
        assertThat(Paging.ids(album.api(), timeline, 10)).hasSize(1);
    }

    @Test
    void photos_areRefused_aboveWhatALambdaTakes() {
        photo("huge.jpg", new byte[2 * FOUR_MB])
                .in(album.api().post(album.path()))
                .expect(413);
    }

    @Test
    void photos_areTaken_justBelow4Mb() {
        photo("large.jpg", new byte[FOUR_MB - 1024])
                .in(album.api().post(album.path()))
                .expect(201);
    }

    @Test
    void photos_areRefused_whenThereAreNone() {
        for (var form : new Multipart[] {
            new Multipart().field("text", "x"),
            new Multipart().file("pictures", "one.jpg", "image/jpeg", jpeg),
            new Multipart().field("photos", "one.jpg")
        }) {
            assertThat(form.in(album.api().post(album.path())).expect(422).json("/errors/photos"))
                    .isNotEmpty();
        }
    }

    @Test
    void photo_isRefused_whenItIsEmpty() {
        var refused = photo("one.jpg", jpeg)
                .file("photos", "empty.jpg", "image/jpeg", new byte[0])
                .in(album.api().post(album.path()))
                .expect(422);

        assertThat(refused.json("/errors").has("photos[1]")).isTrue();
        assertThat(album.ids()).isEmpty();
        assertThat(album.objects()).isEmpty();
    }

    @Test
    void photos_areRefused_whenTheyAreMoreThan20() {
        var form = new Multipart();
        for (var i = 0; i < 21; i++) {
            form.file("photos", i + ".jpg", "image/jpeg", jpeg);
        }

        assertThat(form.in(album.api().post(album.path())).expect(422).json("/errors"))
                .isNotEmpty();
        assertThat(form.field("occurredOn", "2024-05-01")
                        .in(album.api().post(timeline))
                        .expect(422)
                        .json("/errors"))
                .isNotEmpty();
        assertThat(album.ids()).isEmpty();
        assertThat(album.objects()).as("no bytes of photos that nobody knows").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "é/ü", "x", "image/jpeg; name=\"a\"", ""})
    void photo_isWhatItsBytesAre_whateverTypeItsPartClaims(String type) {
        new Multipart()
                .file("photos", "one.jpg", type, jpeg)
                .in(album.api().post(album.path()))
                .expect(201);
        album.settle();

        assertThat(album.photo(album.ids().getFirst()).string("/status")).isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\photos\\one.jpg", "/one.jpg", "..\\one.jpg"})
    void filename_losesItsFolders(String filename) {
        photo(filename, jpeg).in(album.api().post(album.path())).expect(201);

        assertThat(album.photo(album.ids().getFirst()).string("/originalFilename"))
                .doesNotContain("/", "\\")
                .isNotEmpty();
    }

    @Test
    void body_isRefused_whenItIsNoForm() {
        for (var body : new String[] {"", "x", "------hearth\r\n", "--b\r\n\r\nno name\r\n--b--"}) {
            album.api()
                    .post(album.path())
                    .body("multipart/form-data; boundary=b", body)
                    .expect(400);
        }
        album.api().post(album.path()).body("multipart/form-data", "x").expect(400);
    }
}
