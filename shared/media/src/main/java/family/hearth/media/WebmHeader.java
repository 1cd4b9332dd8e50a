package family.hearth.media;

import java.nio.ByteBuffer;

/** The EBML header of a WebM file, which names the kind of document (RFC 8794, section 11.2). */
final class WebmHeader {

    private static final String EBML = "\u001aE\u00df\u00a3";
    private static final int DOC_TYPE = 0x4282;

    private final ByteBuffer bytes;

    private WebmHeader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static boolean opens(ByteBuffer file) {
        return Signature.at(file, 0, EBML)
                && new WebmHeader(file.slice(4, file.limit() - 4)).docType().equals("webm");
    }

    /** Whether it is Matroska of any kind. */
    static boolean isEbml(ByteBuffer file) {
        return Signature.at(file, 0, EBML);
    }

    private String docType() {
        var end = Math.min(number() + bytes.position(), bytes.limit());
        while (bytes.position() < end) {
            var id = id();
            var length = (int) Math.min(number(), bytes.remaining());
            if (id == DOC_TYPE) {
                return Signature.text(bytes, bytes.position(), length);
            }
            bytes.position(bytes.position() + length);
        }
        return "";
    }

    /** An element's id keeps the bit that marks its length. */
    private long id() {
        return variable(/* marker= */ true);
    }

    private long number() {
        return variable(/* marker= */ false);
    }

    /** A number whose first set bit says how many bytes follow the first; 0 at the end of what is at hand. */
    private long variable(boolean marker) {
        if (!bytes.hasRemaining()) {
            return 0;
        }
        var first = Byte.toUnsignedInt(bytes.get());
        var more = Math.min(Integer.numberOfLeadingZeros(first) - 24, 7);
        long value = marker ? first : first & (0x7F >> more);
        for (var i = 0; i < more && bytes.hasRemaining(); i++) {
            value = (value << 8) | Byte.toUnsignedInt(bytes.get());
        }
        return value;
    }
}
