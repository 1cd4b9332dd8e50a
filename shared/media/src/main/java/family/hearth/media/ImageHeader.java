package family.hearth.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What the first bytes of a file tell about the picture in it, whatever it is called. Plain Java, nothing is decoded.
 *
 * @param type what it is
 * @param dimensions its size as stored, before it is turned upright; empty if the header lies further back than the
 *     bytes that were given
 * @param layout how its pixels are ordered
 */
public record ImageHeader(ImageType type, Optional<Dimensions> dimensions, Layout layout) {

    /** The order of pixels in a file, which decides the memory that decoding needs. */
    public enum Layout {
        /** Line by line. */
        SEQUENTIAL,
        /** Ever finer: the whole picture has to be held. */
        PROGRESSIVE
    }

    /**
     * Reads the header of an uploaded file.
     *
     * @param file the file, or as much of its beginning as is at hand
     * @throws UnusableImage if it is none of {@link ImageType}, saying what it seems to be instead
     */
    public static ImageHeader sniff(byte[] file) throws UnusableImage {
        return sniff(ByteBuffer.wrap(file));
    }

    /**
     * Refuses a bomb before anybody decodes it. A header that does not say its size passes.
     *
     * @throws UnusableImage when it claims more pixels than that
     */
    public void check(PixelLimit limit) throws UnusableImage {
        if (dimensions.isPresent()) {
            limit.check(dimensions.get(), layout);
        }
    }

    static ImageHeader sniff(ByteBuffer file) throws UnusableImage {
        var bytes = file.slice();
        if (Signature.at(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return jpeg(bytes);
        }
        if (Signature.at(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return png(bytes);
        }
        if (Signature.at(bytes, 0, "GIF87a") || Signature.at(bytes, 0, "GIF89a")) {
            return gif(bytes);
        }
        if (Signature.at(bytes, 0, "RIFF") && Signature.at(bytes, 8, "WEBP")) {
            return new ImageHeader(ImageType.WEBP, webpDimensions(bytes), Layout.SEQUENTIAL);
        }
        throw UnusableImage.unsupported(ForeignFile.describe(bytes));
    }

    private static ImageHeader jpeg(ByteBuffer bytes) {
        var segments = new JpegSegments(bytes);
        for (var segment = segments.next(); segment != null; segment = segments.next()) {
            if (segment.isFrame() && segment.payload().remaining() >= 5) {
                var height = Short.toUnsignedInt(segment.payload().getShort(1));
                var width = Short.toUnsignedInt(segment.payload().getShort(3));
                var layout = segment.isProgressiveFrame() ? Layout.PROGRESSIVE : Layout.SEQUENTIAL;
                return new ImageHeader(ImageType.JPEG, Optional.of(new Dimensions(width, height)), layout);
            }
        }
        return new ImageHeader(ImageType.JPEG, Optional.empty(), Layout.SEQUENTIAL);
    }

    private static ImageHeader png(ByteBuffer bytes) {
        if (bytes.remaining() < 29) {
            return new ImageHeader(ImageType.PNG, Optional.empty(), Layout.SEQUENTIAL);
        }
        var dimensions = new Dimensions(bytes.getInt(16), bytes.getInt(20));
        var layout = bytes.get(28) == 0 ? Layout.SEQUENTIAL : Layout.PROGRESSIVE;
        return new ImageHeader(ImageType.PNG, Optional.of(dimensions), layout);
    }

    private static ImageHeader gif(ByteBuffer bytes) {
        var little = bytes.order(ByteOrder.LITTLE_ENDIAN);
        Optional<Dimensions> dimensions = little.remaining() < 10
                ? Optional.empty()
                : Optional.of(new Dimensions(
                        Short.toUnsignedInt(little.getShort(6)), Short.toUnsignedInt(little.getShort(8))));
        return new ImageHeader(ImageType.GIF, dimensions, Layout.SEQUENTIAL);
    }

    /** The three kinds of WebP: extended, lossless, lossy (RFC 9649, section 2). */
    private static Optional<Dimensions> webpDimensions(ByteBuffer bytes) {
        var little = bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (little.remaining() < 30) {
            return Optional.empty();
        }
        if (Signature.at(little, 12, "VP8X")) {
            return Optional.of(new Dimensions(1 + (little.getInt(24) & 0xFFFFFF), 1 + (little.getInt(26) >>> 8)));
        }
        if (Signature.at(little, 12, "VP8L")) {
            var packed = little.getInt(21);
            return Optional.of(new Dimensions(1 + (packed & 0x3FFF), 1 + ((packed >>> 14) & 0x3FFF)));
        }
        return Optional.of(new Dimensions(little.getShort(26) & 0x3FFF, little.getShort(28) & 0x3FFF));
    }
}
