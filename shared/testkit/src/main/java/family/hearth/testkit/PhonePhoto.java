package family.hearth.testkit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A JPEG as a phone writes it: its pixels stored the way the sensor lay, and an EXIF header that says how to turn them
 * and where in the world they were taken.
 */
public final class PhonePhoto {

    /** The camera's maker, which the EXIF header names: whoever finds it elsewhere found a leak. */
    public static final String MAKE = ExifHeader.MAKE;

    /** The colours of the four corners, from {@link #fourCorners}. */
    public static final Color TOP_LEFT = new Color(200, 30, 30);

    public static final Color TOP_RIGHT = new Color(30, 160, 60);
    public static final Color BOTTOM_LEFT = new Color(40, 60, 200);
    public static final Color BOTTOM_RIGHT = new Color(230, 200, 40);

    private static final float QUALITY = 0.95f;
    private static final int START_OF_IMAGE_BYTES = 2;

    private final BufferedImage upright;
    private final int orientation;
    private final ByteOrder byteOrder;
    private final byte[] profile;
    private final boolean progressive;

    private PhonePhoto(
            BufferedImage upright, int orientation, ByteOrder byteOrder, byte[] profile, boolean progressive) {
        this.upright = upright;
        this.orientation = orientation;
        this.byteOrder = byteOrder;
        this.profile = profile;
        this.progressive = progressive;
    }

    /** A photo with one colour in each quarter, held upright, without a profile. */
    public static PhonePhoto fourCorners(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        paint(graphics, TOP_LEFT, 0, 0, width, height);
        paint(graphics, TOP_RIGHT, width / 2, 0, width, height);
        paint(graphics, BOTTOM_LEFT, 0, height / 2, width, height);
        paint(graphics, BOTTOM_RIGHT, width / 2, height / 2, width, height);
        graphics.dispose();
        return of(picture);
    }

    private static void paint(Graphics2D graphics, Color colour, int x, int y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
    }

    /** Any picture, held upright, without a profile. */
    public static PhonePhoto of(BufferedImage upright) {
        return new PhonePhoto(upright, 1, ByteOrder.BIG_ENDIAN, new byte[0], false);
    }

    /** The same picture, held so that it is stored turned or mirrored; 6 is a phone held upright. */
    public PhonePhoto held(int exifOrientation) {
        return new PhonePhoto(upright, exifOrientation, byteOrder, profile, progressive);
    }

    /** The same picture with an EXIF header in that order; phones write either. */
    public PhonePhoto with(ByteOrder exifByteOrder) {
        return new PhonePhoto(upright, orientation, exifByteOrder, profile, progressive);
    }

    /** The same pixel values, said to be in another colour space. */
    public PhonePhoto in(byte[] iccProfile) {
        return new PhonePhoto(upright, orientation, byteOrder, iccProfile, progressive);
    }

    /** The same picture as a progressive JPEG: stored in ever finer scans. */
    public PhonePhoto inScans() {
        return new PhonePhoto(upright, orientation, byteOrder, profile, true);
    }

    /** The picture as people should see it. */
    public BufferedImage upright() {
        return upright;
    }

    /** The file. */
    public byte[] jpeg() {
        var plain = encode(stored());
        var file = new ByteArrayOutputStream();
        file.write(plain, 0, START_OF_IMAGE_BYTES);
        file.writeBytes(segment(0xE1, ExifHeader.of(orientation, byteOrder)));
        if (profile.length > 0) {
            file.writeBytes(segment(0xE2, profileChunk()));
        }
        file.write(plain, START_OF_IMAGE_BYTES, plain.length - START_OF_IMAGE_BYTES);
        return file.toByteArray();
    }

    /** Only one chunk is ever needed: these profiles have a few hundred bytes. */
    private byte[] profileChunk() {
        var chunk = ByteBuffer.allocate(14 + profile.length);
        chunk.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1);
        return chunk.put(profile).array();
    }

    private static byte[] segment(int marker, byte[] payload) {
        var segment = ByteBuffer.allocate(4 + payload.length);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + payload.length));
        return segment.put(payload).array();
    }

    /** For each pixel of the file the place it has in the upright picture, by the table of CIPA DC-008. */
    private BufferedImage stored() {
        var right = upright.getWidth() - 1;
        var bottom = upright.getHeight() - 1;
        var sideways = orientation >= 5;
        var stored = new BufferedImage(
                sideways ? upright.getHeight() : upright.getWidth(),
                sideways ? upright.getWidth() : upright.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < stored.getHeight(); y++) {
            for (var x = 0; x < stored.getWidth(); x++) {
                var rgb = switch (orientation) {
                    case 1 -> upright.getRGB(x, y);
                    case 2 -> upright.getRGB(right - x, y);
                    case 3 -> upright.getRGB(right - x, bottom - y);
                    case 4 -> upright.getRGB(x, bottom - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(right - y, x);
                    case 7 -> upright.getRGB(right - y, bottom - x);
                    case 8 -> upright.getRGB(y, bottom - x);
                    default -> throw new IllegalArgumentException("no EXIF orientation: " + orientation);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }

    private byte[] encode(BufferedImage image) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream();
                var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
            output.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }
}
