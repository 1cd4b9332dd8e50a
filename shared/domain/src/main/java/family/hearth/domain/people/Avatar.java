package family.hearth.domain.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kid's picture on its way from upload to the picture that is served.
 *
 * @param version random part of its object keys; a new upload is a new version
 */
public record Avatar(String version, Status status) {

    private static final Pattern ORIGINAL = Pattern.compile("originals/kids/(\\d{1,10})/([\\w-]+)");

    /** What an object key of an original says. */
    public record Address(int kidId, String version) {}

    /** How far the picture has come. */
    public enum Status {
        PENDING,
        READY,
        FAILED
    }

    /** Whether the other is the same picture, however far it has come. */
    public boolean isSamePicture(@Nullable Avatar other) {
        return other != null && version.equals(other.version);
    }

    /** Object key of the picture as uploaded. */
    public static String originalKey(int kidId, String version) {
        return originals(kidId) + version;
    }

    /** The kid an original belongs to; empty for any other key. */
    public static Optional<Address> parse(String key) {
        var matcher = ORIGINAL.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(Integer.parseInt(matcher.group(1)), matcher.group(2)));
        } catch (NumberFormatException larger) {
            return Optional.empty();
        }
    }

    /** Object key of the picture that is served. */
    public static String derivedKey(int kidId, String version) {
        return derivatives(kidId) + version + ".jpg";
    }

    /** Prefix of every picture of a kid as uploaded. */
    public static String originals(int kidId) {
        return "originals/kids/" + kidId + "/";
    }

    /** Prefix of every picture of a kid that is or was served. */
    public static String derivatives(int kidId) {
        return "derived/kids/" + kidId + "/";
    }
}
