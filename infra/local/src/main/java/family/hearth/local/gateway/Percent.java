package family.hearth.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Percent escapes in a path. */
final class Percent {

    private static final int HEX = 16;

    private Percent() {}

    /** The text with its escapes resolved; {@code +} stays. Empty when an escape is broken. */
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(UTF_8));
                continue;
            }
            int high = digit(text, i + 1);
            int low = digit(text, i + 2);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        return Optional.of(bytes.toString(UTF_8));
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), HEX) : -1;
    }
}
