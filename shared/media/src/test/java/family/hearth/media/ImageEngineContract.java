package family.hearth.media;

import static family.hearth.media.PictureAssertions.assertColour;
import static family.hearth.media.PictureAssertions.assertCorners;
import static family.hearth.media.PictureAssertions.assertSize;
import static family.hearth.media.PictureAssertions.decoded;
import static family.hearth.media.PictureAssertions.latin;
import static family.hearth.testkit.PhonePhoto.BOTTOM_LEFT;
import static family.hearth.testkit.PhonePhoto.BOTTOM_RIGHT;
import static family.hearth.testkit.PhonePhoto.TOP_LEFT;
import static family.hearth.testkit.PhonePhoto.TOP_RIGHT;
import static family.hearth.testkit.PhonePhoto.fourCorners;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.PhonePhoto;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ImageEngine} makes of a picture. Where one differs, its own test says so. */
abstract class ImageEngineContract extends ImageRefusalContract {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void render_turnsThePictureUpright_howeverThePhoneWasHeld(int orientation) throws Exception {
        var rendition = render(fourCorners(1500, 900).held(orientation).jpeg());

        assertThat(rendition.width()).isEqualTo(1500);
        assertThat(rendition.height()).isEqualTo(900);
        assertSize(rendition.medium(), 1280, 768);
        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
        assertSize(rendition.thumb(), 320, 192);
        assertCorners(rendition.thumb(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @Test
    void render_turnsThePictureUpright_whenItsHeaderIsLittleEndian() throws Exception {
        var rendition = render(
                fourCorners(300, 200).held(6).with(ByteOrder.LITTLE_ENDIAN).jpeg());

        assertSize(rendition.medium(), 300, 200);
        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "2600, 1950, 1280, 960, 320, 240",
        "1281, 1281, 1280, 1280, 320, 320",
        "1280, 700, 1280, 700, 320, 175",
        "700, 320, 700, 320, 320, 146",
        "320, 200, 320, 200, 320, 200",
        "7, 5, 7, 5, 7, 5",
        "1, 1, 1, 1, 1, 1",
        "5000, 1, 1280, 1, 320, 1",
        "2, 3000, 1, 1280, 1, 320"
    })
    void render_fitsBothSizes_andNeverEnlarges(
            int width, int height, int mediumWidth, int mediumHeight, int thumbWidth, int thumbHeight)
            throws Exception {
        var rendition = render(fourCorners(width, height).jpeg());

        assertThat(rendition.width()).isEqualTo(width);
        assertThat(rendition.height()).isEqualTo(height);
        assertSize(rendition.medium(), mediumWidth, mediumHeight);
        assertSize(rendition.thumb(), thumbWidth, thumbHeight);
    }

    @Test
    void render_leavesNoMetadata_whenThePhotoTellsAPlaceAndAProfile() throws Exception {
        var photo = fourCorners(1600, 1200).held(6).in(TestPictures.displayP3()).jpeg();
        assertThat(latin(photo)).contains(PhonePhoto.MAKE, "ICC_PROFILE");

        var rendition = render(photo);

        for (var jpeg : new byte[][] {rendition.medium(), rendition.thumb()}) {
            assertThat(latin(jpeg)).doesNotContain(PhonePhoto.MAKE, "Exif", "ICC_PROFILE", "http", "Copyright");
            assertThat(JpegInspector.applicationSegments(jpeg)).isSubsetOf("JFIF");
        }
    }

    @Test
    void render_convertsToSrgb_whenThePhotoHasAWiderGamut() throws Exception {
        var wide = TestPictures.plain(1400, 700, BufferedImage.TYPE_INT_RGB, new Color(128, 200, 64));

        var rendition = render(PhonePhoto.of(wide).in(TestPictures.displayP3()).jpeg());

        assertColour(decoded(rendition.medium()), 700, 350, new Color(103, 202, 20));
        assertColour(decoded(rendition.thumb()), 160, 80, new Color(103, 202, 20));
    }

    @Test
    void render_takesTheColoursAsSrgb_whenTheProfileIsBroken() throws Exception {
        var rendition = render(fourCorners(400, 300).in(new byte[] {1, 2, 3, 4}).jpeg());

        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @Test
    void render_takesAProgressiveJpeg() throws Exception {
        var rendition = render(fourCorners(1600, 900).held(8).inScans().jpeg());

        assertSize(rendition.medium(), 1280, 720);
        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @Test
    void render_takesAJpegOfInks() throws Exception {
        var rendition = render(TestPictures.cmykJpeg(400, 300, 0, 255, 255, 0));

        var red = new Color(decoded(rendition.medium()).getRGB(200, 150));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getGreen()).isLessThan(60);
        assertThat(red.getBlue()).isLessThan(60);
    }

    @Test
    void render_keepsTheShade_whenThePictureIsGrey() throws Exception {
        var grey = TestPictures.grey(1500, 800, BufferedImage.TYPE_BYTE_GRAY, 100);

        for (var file : new byte[][] {TestPictures.jpeg(grey), TestPictures.png(grey)}) {
            var rendition = render(file);
            assertSize(rendition.thumb(), 320, 171);
            assertColour(decoded(rendition.thumb()), 100, 100, new Color(100, 100, 100));
        }
    }

    @Test
    void render_keepsTheShade_whenAGreyPngHas16Bits() throws Exception {
        var grey = TestPictures.grey(400, 300, BufferedImage.TYPE_USHORT_GRAY, 100 << 8);

        assertColour(decoded(render(TestPictures.png(grey)).medium()), 200, 150, new Color(100, 100, 100));
    }

    @Test
    void render_keepsColours_whenThePngIsOpaque() throws Exception {
        var picture = fourCorners(1600, 1200).upright();

        var rendition = render(TestPictures.png(picture));

        assertSize(rendition.medium(), 1280, 960);
        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @Test
    void render_takesAnInterlacedPng() throws Exception {
        var rendition =
                render(TestPictures.interlacedPng(fourCorners(1600, 1200).upright()));

        assertSize(rendition.medium(), 1280, 960);
        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @Test
    void render_putsWhiteBehindWhatIsTransparent() throws Exception {
        var glass = TestPictures.plain(1500, 1500, BufferedImage.TYPE_INT_ARGB, new Color(200, 100, 50, 128));

        var rendition = render(TestPictures.png(glass));

        assertColour(decoded(rendition.medium()), 640, 640, new Color(227, 177, 152));
        assertColour(decoded(rendition.thumb()), 160, 160, new Color(227, 177, 152));
    }

    @Test
    void render_putsWhiteBehindWhatIsTransparent_whenThePictureIsGrey() throws Exception {
        var rendition = render(TestPictures.png(TestPictures.greyGlass(400, 300, 100, 128)));

        assertColour(decoded(rendition.medium()), 200, 150, new Color(177, 177, 177));
    }

    @Test
    void render_takesTheFirstFrame_whenAGifMoves() throws Exception {
        var first = TestPictures.plain(400, 300, BufferedImage.TYPE_BYTE_INDEXED, Color.RED);
        var second = TestPictures.plain(400, 300, BufferedImage.TYPE_BYTE_INDEXED, Color.BLUE);

        var rendition = render(TestPictures.animatedGif(first, second));

        assertSize(rendition.medium(), 400, 300);
        assertColour(decoded(rendition.medium()), 200, 150, Color.RED);
    }

    @Test
    void render_takesAJpegThatIsFollowedByOtherThings() throws Exception {
        var rendition = render(TestPictures.followedBy(fourCorners(400, 300).jpeg(), "a few seconds of video"));

        assertSize(rendition.medium(), 400, 300);
    }
}
