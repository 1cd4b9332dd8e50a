package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.media.ImageHeader.Layout;
import family.hearth.media.UnusableImage.Reason;
import family.hearth.testkit.PhonePhoto;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {

    @Test
    void sniff_readsAJpegPastItsMetadata() throws Exception {
        var file = PhonePhoto.fourCorners(300, 200)
                .held(6)
                .in(TestPictures.displayP3())
                .jpeg();

        assertThat(ImageHeader.sniff(file)).isEqualTo(header(ImageType.JPEG, 200, 300, Layout.SEQUENTIAL));
    }

    @Test
    void sniff_tellsWhetherPixelsComeInScans() throws Exception {
        var photo = PhonePhoto.fourCorners(300, 200);

        assertThat(ImageHeader.sniff(photo.inScans().jpeg()))
                .isEqualTo(header(ImageType.JPEG, 300, 200, Layout.PROGRESSIVE));
        assertThat(ImageHeader.sniff(TestPictures.interlacedPng(photo.upright())))
                .isEqualTo(header(ImageType.PNG, 300, 200, Layout.PROGRESSIVE));
    }

    @Test
    void sniff_readsPngAndGif() throws Exception {
        var picture = TestPictures.plain(300, 200, BufferedImage.TYPE_BYTE_INDEXED, Color.RED);

        assertThat(ImageHeader.sniff(TestPictures.png(picture)))
                .isEqualTo(header(ImageType.PNG, 300, 200, Layout.SEQUENTIAL));
        assertThat(ImageHeader.sniff(TestPictures.gif(picture)))
                .isEqualTo(header(ImageType.GIF, 300, 200, Layout.SEQUENTIAL));
    }

    @Test
    void sniff_readsEveryKindOfWebp() throws Exception {
        var lossless = TestPictures.webp();
        var lossy = webp("VP8 ").putShort(26, (short) (0x4000 | 640)).putShort(28, (short) 480);
        var extended = webp("VP8X").putInt(24, 16383).putInt(26, 999 << 8);

        assertThat(ImageHeader.sniff(lossless)).isEqualTo(header(ImageType.WEBP, 3200, 2400, Layout.SEQUENTIAL));
        assertThat(ImageHeader.sniff(lossy.rewind())).isEqualTo(header(ImageType.WEBP, 640, 480, Layout.SEQUENTIAL));
        assertThat(ImageHeader.sniff(extended.rewind()))
                .isEqualTo(header(ImageType.WEBP, 16384, 1000, Layout.SEQUENTIAL));
    }

    @Test
    void sniff_knowsTheTypeButNotTheSize_whenOnlyTheBeginningIsGiven() throws Exception {
        var photo = PhonePhoto.fourCorners(300, 200);

        for (var file : new byte[][] {photo.jpeg(), TestPictures.png(photo.upright()), TestPictures.webp()}) {
            assertThat(ImageHeader.sniff(TestPictures.firstPart(file, 14.0 / file.length))
                            .dimensions())
                    .isEmpty();
        }
    }

    @Test
    void sniff_looksAtTheContent_whateverTheFileClaimsToBe() {
        var page = "<html>GIF89a</html>".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> ImageHeader.sniff(page))
                .isInstanceOfSatisfying(
                        UnusableImage.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE));
    }

    private static ImageHeader header(ImageType type, int width, int height, Layout layout) {
        return new ImageHeader(type, Optional.of(new Dimensions(width, height)), layout);
    }

    private static ByteBuffer webp(String kind) {
        var file = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        return file.put(("RIFF\0\0\0\0WEBP" + kind).getBytes(StandardCharsets.US_ASCII));
    }
}
