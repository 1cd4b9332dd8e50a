package family.hearth.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.LoggerFactory;

/**
 * The engine where there is no libvips: pure Java, two to four times slower, with three times the memory. It reads no
 * WebP, whose only Java decoder gets colours wrong; it ignores the profile of a PNG, and the canvas of a GIF whose first
 * frame is smaller.
 */
final class ImageIoEngine implements ImageEngine {

    private final PixelLimit limit;

    ImageIoEngine(PixelLimit limit) {
        this.limit = limit;
    }

    /** This engine where another was hoped for, which should not go unnoticed. */
    static ImageIoEngine asFallback(PixelLimit limit) {
        LoggerFactory.getLogger(ImageIoEngine.class)
                .warn("No libvips was found: pictures are made by the slower Java engine, which reads no WebP");
        return new ImageIoEngine(limit);
    }

    @Override
    public Rendition render(InputStream original, long length) throws UnusableImage, IOException {
        var encoded = original.readNBytes(Math.toIntExact(length));
        if (encoded.length < length) {
            throw new EOFException("the original ended " + (length - encoded.length) + " bytes early");
        }
        var header = ImageHeader.sniff(encoded);
        if (header.type() == ImageType.WEBP) {
            throw UnusableImage.unsupported(
                    "This is a WebP photo, which this installation of Hearth cannot show. Please send it as JPEG or PNG.");
        }
        if (header.type() == ImageType.JPEG && !reachesItsEnd(encoded)) {
            throw UnusableImage.damaged();
        }
        return render(header, encoded);
    }

    private Rendition render(ImageHeader header, byte[] encoded) throws UnusableImage, IOException {
        var reader = ImageIO.getImageReadersByFormatName(header.type().name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            reader.setInput(input, false, true);
            var stored = storedSize(reader);
            limit.check(stored, header.layout());
            var orientation = header.type() == ImageType.JPEG ? ExifOrientation.of(encoded) : ExifOrientation.UPRIGHT;
            var medium = decode(reader, stored).fitInside(Rendition.MEDIUM_EDGE).turnedUpright(orientation);
            var thumb = medium.fitInside(Rendition.THUMB_EDGE);
            var upright = ExifOrientation.liesOnItsSide(orientation) ? stored.turned() : stored;
            return new Rendition(upright, jpeg(medium.image()), jpeg(thumb.image()));
        } finally {
            reader.dispose();
        }
    }

    private static Dimensions storedSize(ImageReader reader) throws UnusableImage {
        try {
            return new Dimensions(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            throw UnusableImage.damaged(e);
        }
    }

    private static Canvas decode(ImageReader reader, Dimensions stored) throws UnusableImage {
        try {
            return Canvas.opaque(reader.read(0, skippingPixels(reader, stored)));
        } catch (IOException | RuntimeException e) {
            // The readers answer a broken file with whatever their arithmetic ends in.
            throw UnusableImage.damaged(e);
        }
    }

    /** The readers fill what is missing with grey and say nothing. */
    private static boolean reachesItsEnd(byte[] jpeg) {
        var segments = new JpegSegments(ByteBuffer.wrap(jpeg));
        for (var segment = segments.next(); segment != null; segment = segments.next()) {
            if (segment.marker() == JpegSegments.END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** Keeps at least twice the pixels that are needed, for those that are skipped cannot smooth an edge. */
    private static ImageReadParam skippingPixels(ImageReader reader, Dimensions stored) {
        var every = Math.max(1, stored.longestEdge() / (2 * Rendition.MEDIUM_EDGE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return parameters;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var bytes = new ByteArrayOutputStream();
                var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(Rendition.QUALITY / 100f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
            output.flush();
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
