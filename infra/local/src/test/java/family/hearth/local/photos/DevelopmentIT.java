package family.hearth.local.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the bytes that arrive to the pictures that are shown. */
@ExtendWith(LocalCloudExtension.class)
class DevelopmentIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private Album album;

    DevelopmentIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void memory() {
        var ada = Person.join(anybody, "Ada");
        album = Album.of(cloud, ada, ada.kid("Lena"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void photo_isReadyAndUpright_howeverThePhoneWasHeld(int orientation) {
        var photo = PhonePhoto.fourCorners(1600, 1200).held(orientation);

        var id = album.upload(photo.jpeg());

        var ready = album.photo(id);
        assertThat(ready.string("/status")).isEqualTo("ready");
        assertThat(ready.number("/width")).isEqualTo(1600);
        assertThat(ready.number("/height")).isEqualTo(1200);
        assertThat(ready.json("/failureReason").isNull()).isTrue();
        assertUpright(album.picture(id, "medium"), 1280, 960);
        assertUpright(album.picture(id, "thumb"), 320, 240);
    }

    private static void assertUpright(BufferedImage picture, int width, int height) {
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertColour(picture, width / 4, height / 4, PhonePhoto.TOP_LEFT);
        assertColour(picture, width * 3 / 4, height / 4, PhonePhoto.TOP_RIGHT);
        assertColour(picture, width / 4, height * 3 / 4, PhonePhoto.BOTTOM_LEFT);
        assertColour(picture, width * 3 / 4, height * 3 / 4, PhonePhoto.BOTTOM_RIGHT);
    }

    /** JPEG is not exact. */
    private static void assertColour(BufferedImage picture, int x, int y, Color expected) {
        var found = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(found.getRed() - expected.getRed())).isLessThan(12);
        assertThat(Math.abs(found.getGreen() - expected.getGreen())).isLessThan(12);
        assertThat(Math.abs(found.getBlue() - expected.getBlue())).isLessThan(12);
    }

    @Test
    void pictures_carryNoMetadata() {
        var file = PhonePhoto.fourCorners(1600, 1200).held(6).jpeg();
        assertThat(new String(file, ISO_8859_1)).contains("Exif", PhonePhoto.MAKE);

        var id = album.upload(file);

        for (var size : new String[] {"thumb", "medium"}) {
            assertThat(new String(album.file(id, size), ISO_8859_1))
                    .startsWith("\u00ff\u00d8")
                    .doesNotContain("Exif", PhonePhoto.MAKE, "GPS", "http", "Photoshop");
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 100, 50, 100, 50", "500, 2000, 80, 320, 320, 1280", "3000, 300, 320, 32, 1280, 128"})
    void pictures_fitTheirSize_andAreNeverEnlarged(
            int width, int height, int thumbWidth, int thumbHeight, int mediumWidth, int mediumHeight) {
        var id = album.upload(PhonePhoto.fourCorners(width, height).jpeg());

        var thumb = album.picture(id, "thumb");
        var medium = album.picture(id, "medium");

        assertThat(thumb.getWidth()).isEqualTo(thumbWidth);
        assertThat(thumb.getHeight()).isEqualTo(thumbHeight);
        assertThat(medium.getWidth()).isEqualTo(mediumWidth);
        assertThat(medium.getHeight()).isEqualTo(mediumHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void photo_isWhatItsBytesAre_whateverItWasAnnouncedAs(String format) {
        var id = album.upload(OddFiles.in(format));

        assertThat(album.photo(id).string("/status")).isEqualTo("ready");
        assertThat(album.picture(id, "medium").getWidth()).isEqualTo(40);
    }

    @Test
    void picture_isAJpeg_servedInline() {
        var id = album.upload(OddFiles.in("png"));

        var answer = album.api().get(album.location(id, "thumb")).expect(200);

        assertThat(answer.header("Content-Type")).contains("image/jpeg");
    }

    @Test
    void photo_failsInWords_whenItIsTruncated() {
        assertFailed(OddFiles.truncatedJpeg(), "damaged");
    }

    @Test
    void photo_failsInWords_whenItIsJunk() {
        assertFailed(OddFiles.junk(), "not a photo");
    }

    @Test
    void photo_failsInWords_whenItIsABomb() {
        assertFailed(OddFiles.pngBomb(), "pixels");
    }

    @Test
    void photo_failsInWords_whenItIsHeic() {
        assertFailed(OddFiles.heic(), "HEIC");
    }

    private void assertFailed(byte[] file, String why) {
        var givenUp = cloud.objectEvents().failures().size();
        var id = album.upload(file);

        var failed = album.photo(id);
        assertThat(failed.string("/status")).isEqualTo("failed");
        assertThat(failed.string("/failureReason")).contains(why);
        assertThat(failed.number("/width")).isZero();
        for (var size : new String[] {"thumb", "medium", "original"}) {
            album.api()
                    .get(album.path() + "/" + id + "/content")
                    .query("size", size)
                    .expect(404);
        }
        assertThat(cloud.objectEvents().failures())
                .as("given up rather than tried for ever")
                .hasSize(givenUp);
    }
}
