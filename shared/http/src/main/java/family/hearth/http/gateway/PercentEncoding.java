package family.hearth.http.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent escapes (RFC 3986 §2.1), read strictly: a broken escape or broken UTF-8 is nothing, never a guess. */
public final class PercentEncoding {

    private static final int ESCAPE_LENGTH = 3;
    private static final String KEPT_IN_URI = "-._~!$&'()*,;=:@/%";

    private PercentEncoding() {}

    /** The text behind a path segment, or nothing if it is malformed. */
    static Optional<String> decode(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); ) {
            char c = encoded.charAt(i);
            if (c != '%') {
                int point = encoded.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
                continue;
            }
            int value = escapeAt(encoded, i);
            if (value < 0) {
                return Optional.empty();
            }
            bytes.write(value);
            i += ESCAPE_LENGTH;
        }
        return utf8(bytes.toByteArray());
    }

    /** As {@link #decode}, in a query or a form, where a plus is a space. */
    public static Optional<String> decodeFormText(String encoded) {
        return decode(encoded.replace('+', ' '));
    }

    /**
     * The same path or query with everything escaped that {@link java.net.URI} refuses. A plus in a path is escaped
     * too: it means itself there, but the router would read a space.
     */
    static String canonical(String encoded) {
        var uri = new StringBuilder(encoded.length());
        encoded.codePoints().forEach(point -> {
            if (isAlphanumeric(point) || KEPT_IN_URI.indexOf(point) >= 0) {
                uri.appendCodePoint(point);
            } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    uri.append('%').append(String.format("%02X", b));
                }
            }
        });
        return uri.toString();
    }

    private static boolean isAlphanumeric(int point) {
        return point < 128 && Character.isLetterOrDigit(point);
    }

    private static int escapeAt(String encoded, int index) {
        if (index + ESCAPE_LENGTH > encoded.length()) {
            return -1;
        }
        int high = Character.digit(encoded.charAt(index + 1), 16);
        int low = Character.digit(encoded.charAt(index + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
