package family.hearth.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The EXIF field that says how a camera was held, 1 to 8 (CIPA DC-008, section 4.6.5). */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    /** Orientations from here on lie on their side. */
    private static final int FIRST_SIDEWAYS = 5;

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private ExifOrientation() {}

    static boolean liesOnItsSide(int orientation) {
        return orientation >= FIRST_SIDEWAYS;
    }

    /** The orientation of a JPEG; {@link #UPRIGHT} if it has none or one that makes no sense. */
    static int of(byte[] jpeg) {
        var segments = new JpegSegments(ByteBuffer.wrap(jpeg));
        for (var segment = segments.next(); segment != null && !segment.isFrame(); segment = segments.next()) {
            if (segment.marker() == JpegSegments.APP1 && startsWithExif(segment.payload())) {
                return inTiff(
                        segment.payload().slice(EXIF.length, segment.payload().limit() - EXIF.length));
            }
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(ByteBuffer payload) {
        return payload.remaining() >= EXIF.length
                && payload.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static int inTiff(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - Short.BYTES) {
            return UPRIGHT;
        }
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + Short.BYTES + i * ENTRY_BYTES;
            if (entry > tiff.limit() - ENTRY_BYTES) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
