package family.hearth.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes by which a file format is known. */
final class Signature {

    private Signature() {}

    /** Whether these bytes (one for each character) are there. */
    static boolean at(ByteBuffer bytes, int offset, String signature) {
        return text(bytes, offset, signature.length()).equals(signature);
    }

    /** That many bytes as characters, or as many as there are. */
    static String text(ByteBuffer bytes, int offset, int length) {
        var copy = new byte[Math.clamp(bytes.limit() - (long) offset, 0, length)];
        for (var i = 0; i < copy.length; i++) {
            copy[i] = bytes.get(offset + i);
        }
        return new String(copy, StandardCharsets.ISO_8859_1);
    }
}
