package family.hearth.media;

import family.hearth.media.ImageHeader.Layout;
import family.hearth.vips.Libvips;
import family.hearth.vips.ShrinkOnLoad;
import family.hearth.vips.VipsFailure;
import family.hearth.vips.VipsImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channels;

/** The engine of choice: decodes once, at a fraction of the size where the format allows it. */
final class LibvipsEngine implements ImageEngine {

    private final Libvips vips;
    private final PixelLimit limit;

    LibvipsEngine(Libvips vips, PixelLimit limit) {
        this.vips = vips;
        this.limit = limit;
    }

    @Override
    public Rendition render(InputStream original, long length) throws UnusableImage, IOException {
        try (var arena = Arena.ofConfined()) {
            var encoded = readOffHeap(original, arena.allocate(length));
            var type = ImageHeader.sniff(encoded.asByteBuffer()).type();
            var size = uprightSize(encoded);
            try (var medium = decode(encoded, shrink(type, size));
                    var thumb = medium.fitInside(Rendition.THUMB_EDGE)) {
                return new Rendition(size, medium.toJpeg(Rendition.QUALITY), thumb.toJpeg(Rendition.QUALITY));
            }
        }
    }

    private static MemorySegment readOffHeap(InputStream original, MemorySegment memory) throws IOException {
        var buffer = memory.asByteBuffer();
        // Closing the channel would close the caller's stream.
        var channel = Channels.newChannel(original);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the original ended " + buffer.remaining() + " bytes early");
            }
        }
        return memory;
    }

    /** The limit holds by what the decoder itself reads in the header: there are files that two readers see differently. */
    private Dimensions uprightSize(MemorySegment encoded) throws UnusableImage {
        try (var header = vips.open(encoded)) {
            var stored = new Dimensions(header.width(), header.height());
            limit.check(stored, header.isInterlaced() ? Layout.PROGRESSIVE : Layout.SEQUENTIAL);
            return header.liesOnItsSide() ? stored.turned() : stored;
        } catch (VipsFailure e) {
            throw UnusableImage.damaged(e);
        }
    }

    private VipsImage decode(MemorySegment encoded, ShrinkOnLoad shrink) throws UnusableImage {
        try (var original = vips.open(encoded, shrink)) {
            return original.fitInside(Rendition.MEDIUM_EDGE);
        } catch (VipsFailure e) {
            throw UnusableImage.damaged(e);
        }
    }

    private static ShrinkOnLoad shrink(ImageType type, Dimensions size) {
        // Decoders round down, and nothing is left of an edge that is shorter than the factor.
        var factor = Math.min((double) size.longestEdge() / Rendition.MEDIUM_EDGE, size.shortestEdge());
        return switch (type) {
            case JPEG -> ShrinkOnLoad.jpeg(factor);
            case WEBP -> ShrinkOnLoad.webp(factor);
            case PNG, GIF -> ShrinkOnLoad.none();
        };
    }
}
