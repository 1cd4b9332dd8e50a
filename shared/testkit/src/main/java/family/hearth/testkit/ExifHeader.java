package family.hearth.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An EXIF header with what matters to privacy and to turning a photo: camera, orientation, GPS position. */
final class ExifHeader {

    /** The camera's maker. */
    static final String MAKE = "Hearthphone";

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private static final int FIRST_DIRECTORY = 8;
    private static final int MAKE_AT = 50;
    private static final int GPS_DIRECTORY = 64;
    private static final int LATITUDE_AT = 120;
    private static final int LONGITUDE_AT = 144;
    private static final int END = 168;

    private final ByteBuffer tiff;

    private ExifHeader(ByteOrder order) {
        tiff = ByteBuffer.allocate(END).order(order);
    }

    /** The payload of the APP1 segment. */
    static byte[] of(int orientation, ByteOrder order) {
        var header = new ExifHeader(order);
        header.write(orientation);
        var payload = ByteBuffer.allocate(6 + END);
        return payload.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(header.tiff.array())
                .array();
    }

    private void write(int orientation) {
        tiff.put((tiff.order() == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(FIRST_DIRECTORY);
        tiff.putShort((short) 3);
        entry(0x010F, ASCII, MAKE.length() + 1).putInt(MAKE_AT);
        entry(0x0112, SHORT, 1).putShort((short) orientation).putShort((short) 0);
        entry(0x8825, LONG, 1).putInt(GPS_DIRECTORY);
        tiff.putInt(0);
        tiff.put(MAKE_AT, MAKE.getBytes(StandardCharsets.US_ASCII));
        tiff.position(GPS_DIRECTORY).putShort((short) 4);
        entry(0x0001, ASCII, 2).put((byte) 'N').put((byte) 0).putShort((short) 0);
        entry(0x0002, RATIONAL, 3).putInt(LATITUDE_AT);
        entry(0x0003, ASCII, 2).put((byte) 'E').put((byte) 0).putShort((short) 0);
        entry(0x0004, RATIONAL, 3).putInt(LONGITUDE_AT);
        tiff.putInt(0);
        degrees(LATITUDE_AT, 47, 22, 11);
        degrees(LONGITUDE_AT, 8, 32, 29);
    }

    private ByteBuffer entry(int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private void degrees(int at, int... degreesMinutesSeconds) {
        tiff.position(at);
        for (var part : degreesMinutesSeconds) {
            tiff.putInt(part).putInt(1);
        }
    }
}
