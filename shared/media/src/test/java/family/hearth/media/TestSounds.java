package family.hearth.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Files that begin like recordings of each kind; none of them holds a sound. */
final class TestSounds {

    /** MPEG 1, layer III, 128 kbit/s, 44.1 kHz, not padded. */
    private static final int FRAME = 0xFFFB9000;

    private static final int FRAME_BYTES = 417;

    private TestSounds() {}

    static byte[] mp3(int frames) {
        return mp3Frames(FRAME, FRAME_BYTES, frames);
    }

    static byte[] mp3Frames(int header, int length, int frames) {
        var file = ByteBuffer.allocate(frames * length);
        for (var i = 0; i < frames; i++) {
            file.putInt(i * length, header);
        }
        return file.array();
    }

    /** An MP3 behind a tag with that many bytes in it, and some more that its length does not count. */
    static byte[] taggedMp3(int tagBytes, int padding) {
        var length = new byte[] {
            (byte) ((tagBytes >> 21) & 0x7F),
            (byte) ((tagBytes >> 14) & 0x7F),
            (byte) ((tagBytes >> 7) & 0x7F),
            (byte) (tagBytes & 0x7F)
        };
        return joined(bytes("ID3\u0004\0\0"), length, new byte[tagBytes + padding], mp3(3));
    }

    static byte[] isoMedia(String brand) {
        return joined(bytes("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mp42isom"), new byte[64]);
    }

    static byte[] riff(String form) {
        return joined(bytes("RIFF\0\0\0\0" + form + "fmt "), new byte[32]);
    }

    static byte[] ogg(String packet) {
        return joined(bytes("OggS\0\u0002"), new byte[20], bytes("\u0001\u0013" + packet), new byte[32]);
    }

    /** An EBML header with that document type among its elements. */
    static byte[] ebml(String docType) {
        var type = joined(bytes("B\u0082"), new byte[] {(byte) (0x80 | docType.length())}, bytes(docType));
        var elements = joined(bytes("B\u0086\u0081\u0001B\u00f7\u0081\u0001"), type, bytes("B\u0087\u0081\u0004"));
        return joined(
                bytes("\u001aE\u00df\u00a3"), new byte[] {(byte) (0x80 | elements.length)}, elements, new byte[16]);
    }

    static byte[] flac() {
        return joined(bytes("fLaC\0\0\0\""), new byte[34]);
    }

    static byte[] bytes(String characters) {
        return characters.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
