package family.hearth.local.photos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import family.hearth.testkit.PhonePhoto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that are no good photos. */
final class OddFiles {

    private OddFiles() {}

    static byte[] truncatedJpeg() {
        var whole = PhonePhoto.fourCorners(640, 480).jpeg();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] junk() {
        return "This is no picture at all, whatever it is called.".getBytes(US_ASCII);
    }

    /** A few bytes that claim 50 000 x 50 000 pixels. */
    static byte[] pngBomb() {
        var png = in("png");
        ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    /** How a file of an iPhone begins. */
    static byte[] heic() {
        return ByteBuffer.allocate(256)
                .putInt(24)
                .put("ftypheic\0\0\0\0mif1heic".getBytes(US_ASCII))
                .array();
    }

    /** A good small picture in another format. */
    static byte[] in(String format) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(PhonePhoto.fourCorners(40, 20).upright(), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
