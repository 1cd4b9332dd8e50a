package family.hearth.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Email addresses as Hearth keeps them: trimmed, lower-cased, 3 to 254 characters (RFC 5321 §4.5.3.1.3). */
public final class Email {

    public static final int MAX_LENGTH = 254;

    /** One {@code @}, a local part without white space, a host of dotted labels or a single label. */
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

    private Email() {}

    public static String normalise(String raw) {
        return Text.clean(raw).toLowerCase(Locale.ROOT);
    }

    /** Whether a normalised address has the shape of one; whether it exists only a mail can tell. */
    public static boolean isValid(String normalised) {
        return normalised.length() >= 3
                && normalised.length() <= MAX_LENGTH
                && !normalised.contains("..")
                && SHAPE.matcher(normalised).matches();
    }
}
