package family.hearth.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Walks through the marker segments of a JPEG, past its compressed data (ITU-T T.81, annex B). */
final class JpegSegments {

    static final int END_OF_IMAGE = 0xD9;
    static final int APP1 = 0xE1;

    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;

    /**
     * One segment.
     *
     * @param marker its second byte; the first is always FF
     * @param payload what follows its length
     */
    record Segment(int marker, ByteBuffer payload) {

        /** A start of frame, which holds the size: C0 to CF without the tables that share the range. */
        boolean isFrame() {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        boolean isProgressiveFrame() {
            return isFrame() && (marker & 0x03) == 0x02;
        }
    }

    private final ByteBuffer bytes;
    private boolean ended;

    /** @param jpeg a whole JPEG or the beginning of one; its position is left alone */
    JpegSegments(ByteBuffer jpeg) {
        bytes = jpeg.slice();
    }

    /** The next segment; the last one is {@link #END_OF_IMAGE}, unless the file breaks off before. */
    @Nullable
    Segment next() {
        if (ended || !skipToMarker()) {
            return null;
        }
        var marker = Byte.toUnsignedInt(bytes.get());
        if (marker == END_OF_IMAGE) {
            ended = true;
            return new Segment(marker, ByteBuffer.allocate(0));
        }
        if (bytes.remaining() < Short.BYTES) {
            return null;
        }
        var length = Short.toUnsignedInt(bytes.getShort()) - Short.BYTES;
        if (length < 0 || length > bytes.remaining()) {
            return null;
        }
        var payload = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return new Segment(marker, payload);
    }

    /** Stops behind the FF of the next marker that begins a segment or ends the image. */
    private boolean skipToMarker() {
        while (bytes.remaining() >= 2) {
            if (bytes.get() == (byte) 0xFF && beginsSegment(Byte.toUnsignedInt(bytes.get(bytes.position())))) {
                return true;
            }
        }
        return false;
    }

    /** Not so: a stuffed zero, a restart or start marker (they have no length), and a fill byte before the marker. */
    private static boolean beginsSegment(int second) {
        return second > TEMPORARY && second != 0xFF && !(second >= FIRST_RESTART && second <= START_OF_IMAGE);
    }
}
