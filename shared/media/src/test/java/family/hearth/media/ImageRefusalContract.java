package family.hearth.media;

import static family.hearth.testkit.PhonePhoto.fourCorners;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.media.UnusableImage.Reason;
import family.hearth.testkit.PhonePhoto;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no {@link ImageEngine} makes a picture of, and what it says about it. */
abstract class ImageRefusalContract {

    abstract ImageEngine engine(PixelLimit limit);

    final Rendition render(byte[] file) throws UnusableImage {
        return engine(PixelLimit.DEFAULT).render(file);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void render_callsItDamaged_whenAJpegBreaksOff(double share) {
        var photo = noise(1500, 1100);

        assertRefused(TestPictures.firstPart(PhonePhoto.of(photo).jpeg(), share), Reason.DAMAGED, "damaged");
        assertRefused(TestPictures.firstPart(PhonePhoto.of(photo).inScans().jpeg(), share), Reason.DAMAGED, "damaged");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 0.9})
    void render_callsItDamaged_whenAPngBreaksOff(double share) {
        assertRefused(TestPictures.firstPart(TestPictures.png(noise(300, 200)), share), Reason.DAMAGED, "damaged");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.5, 0.9})
    void render_callsItDamaged_whenAGifBreaksOff(double share) {
        assertRefused(TestPictures.firstPart(TestPictures.gif(noise(300, 200)), share), Reason.DAMAGED, "damaged");
    }

    @Test
    void render_callsItDamaged_whenOnlyTheFirstBytesAreThoseOfAPhoto() {
        var junk = new byte[2000];
        Arrays.fill(junk, (byte) 'x');
        System.arraycopy(fourCorners(8, 8).jpeg(), 0, junk, 0, 4);

        assertRefused(junk, Reason.DAMAGED, "damaged");
    }

    @Test
    void render_refusesByTheHeader_whenAPictureClaimsTooManyPixels() {
        assertRefused(TestPictures.jpegClaiming(30_000, 30_000), Reason.TOO_MANY_PIXELS, "30000 x 30000");
        assertRefused(TestPictures.pngClaiming(30_000, 30_000), Reason.TOO_MANY_PIXELS, "100 megapixels");
        assertRefused(TestPictures.gifClaiming(60_000, 60_000), Reason.TOO_MANY_PIXELS, "100 megapixels");
    }

    @Test
    void render_refusesFewerPixels_whenTheLimitIsLower() {
        var small = engine(new PixelLimit(1, 1));

        assertThatThrownBy(() -> small.render(fourCorners(1001, 1000).jpeg()))
                .isInstanceOfSatisfying(
                        UnusableImage.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PIXELS));
    }

    @Test
    void render_takesExactlyAsManyPixelsAsTheLimit() throws Exception {
        var rendition =
                engine(new PixelLimit(1, 1)).render(fourCorners(1000, 1000).jpeg());

        assertThat(rendition.width()).isEqualTo(1000);
    }

    @Test
    void render_holdsProgressivePicturesToTheirOwnLimit() {
        var careful = engine(new PixelLimit(100, 1));

        assertThatThrownBy(
                        () -> careful.render(fourCorners(1001, 1000).inScans().jpeg()))
                .isInstanceOf(UnusableImage.class)
                .hasMessageContaining("1 megapixels");
    }

    @Test
    void render_saysWhatItIs_whenTheFileIsOfAnotherKind() {
        assertRefused(TestPictures.brand("heic", "mif1heic"), Reason.UNSUPPORTED_TYPE, "HEIC");
        assertRefused(TestPictures.brand("mif1", "mif1heic"), Reason.UNSUPPORTED_TYPE, "HEIC");
        assertRefused(TestPictures.brand("avif", "mif1avif"), Reason.UNSUPPORTED_TYPE, "AVIF");
        assertRefused(TestPictures.brand("qt  ", "qt  "), Reason.UNSUPPORTED_TYPE, "video");
        assertRefused(TestPictures.tiff(noise(20, 20)), Reason.UNSUPPORTED_TYPE, "TIFF");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Reason.UNSUPPORTED_TYPE, "PDF");
        assertRefused("<svg/>".getBytes(StandardCharsets.US_ASCII), Reason.UNSUPPORTED_TYPE, "not a photo");
        assertRefused(new byte[0], Reason.UNSUPPORTED_TYPE, "empty");
    }

    @Test
    void render_blamesTheStream_whenItEndsEarly() {
        var photo = fourCorners(400, 300).jpeg();

        assertThatThrownBy(() -> engine(PixelLimit.DEFAULT).render(new ByteArrayInputStream(photo), photo.length + 1))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void render_passesOnTheFailure_whenTheStreamFails() throws Exception {
        var broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> engine(PixelLimit.DEFAULT).render(broken, 100))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }

    final void assertRefused(byte[] file, Reason reason, String inWords) {
        assertThatThrownBy(() -> render(file))
                .hasMessageContaining(inWords)
                .isInstanceOfSatisfying(
                        UnusableImage.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    /** Does not compress, so that a part of the file is the same part of the picture. */
    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }
}
