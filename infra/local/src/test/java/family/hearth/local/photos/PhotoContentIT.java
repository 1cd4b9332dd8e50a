package family.hearth.local.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class PhotoContentIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] jpeg = PhonePhoto.fourCorners(64, 48).held(6).jpeg();
    private Person ada;
    private int kid;
    private Album album;

    PhotoContentIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void memory() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        album = Album.of(cloud, ada, kid);
    }

    private String content(int id) {
        return album.path() + "/" + id + "/content";
    }

    @ParameterizedTest
    @ValueSource(strings = {"thumb", "medium", "original"})
    void content_isNotReady_beforeTheUpload(String size) {
        var id = (int) album.announce(jpeg.length).number("/id");

        album.api().get(content(id)).query("size", size).expect(409);
    }

    @Test
    void content_isThatOfMediumSize_whenNoneIsNamed() {
        var id = album.upload(jpeg);

        var answer = album.api().get(content(id)).expect(302);

        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Location").orElseThrow()).contains("-medium.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "thumb,medium", "0", "thumb ", "THUMB", ""})
    void content_isRefused_inASizeThatThereIsNot(String size) {
        var id = album.upload(jpeg);

        assertThat(album.api().get(content(id)).query("size", size).expect(422).json("/errors/size"))
                .isNotEmpty();
    }

    @Test
    void url_isSignedForFiveMinutes() {
        var id = album.upload(jpeg);

        assertThat(album.location(id, "thumb")).contains("X-Amz-Expires=300", "X-Amz-Signature=");
        assertThat(album.api()
                        .get(album.location(id, "thumb").split("\\?")[0])
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void original_isTheFileAsItWasSent_asAnAttachment() {
        var announced = album.api()
                .post(album.path())
                .json(Map.of("filename", "Am \"See\" ß.jpg", "contentType", "image/jpeg", "sizeBytes", jpeg.length))
                .expect(201);
        album.send(announced.json("/upload"), jpeg).expect(200);
        album.settle();

        var answer = album.api()
                .get(album.location((int) announced.number("/id"), "original"))
                .expect(200);

        assertThat(answer.bytes()).isEqualTo(jpeg);
        assertThat(new String(answer.bytes(), ISO_8859_1)).contains("Exif", PhonePhoto.MAKE);
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(answer.header("Content-Disposition").orElseThrow()).contains("Am", "See");
    }

    @Test
    void original_isForEditors_andNotForViewers() {
        var id = album.upload(jpeg);
        var oma = Person.join(anybody, "Oma");
        var opa = Person.join(anybody, "Opa");
        ada.share(kid, oma, "viewer");
        ada.share(kid, opa, "editor");

        oma.api().get(content(id)).query("size", "original").expect(403);
        oma.api().get(content(id)).query("size", "medium").expect(302);
        oma.api().get(content(id)).query("size", "thumb").expect(302);
        opa.api().get(content(id)).query("size", "original").expect(302);
    }

    @Test
    void photo_isFoundInItsOwnMemoryOnly() {
        var id = album.upload(jpeg);
        var other = Album.of(cloud, ada, kid);

        album.api().get(other.path() + "/" + id).expect(404);
        album.api().get(other.path() + "/" + id + "/content").expect(404);
        album.api().delete(other.path() + "/" + id).expect(404);
        album.photo(id);
    }

    @Test
    void content_isGone_withThePhoto() {
        var id = album.upload(jpeg);
        album.api().delete(album.path() + "/" + id).expect(204);

        album.api().get(content(id)).expect(404);
        album.api().get(album.path() + "/" + id).expect(404);
    }
}
