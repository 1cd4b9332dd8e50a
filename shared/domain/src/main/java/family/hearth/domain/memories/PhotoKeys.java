package family.hearth.domain.memories;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the bytes of a memory's photos lie. The key says whose they are, so that an event finds its photo. */
public final class PhotoKeys {

    private static final Pattern ORIGINAL = Pattern.compile("originals/memories/(\\d{1,10})/(\\d{1,10})/([\\w-]+)");

    /** What an object key of an original says. */
    public record Address(int memoryId, int photoId, String version) {}

    private PhotoKeys() {}

    public static String original(int memoryId, int photoId, String version) {
        return originals(memoryId) + photoId + "/" + version;
    }

    /** Key of one of the pictures made from the original. */
    public static String derived(int memoryId, int photoId, String version, PhotoSize size) {
        if (size == PhotoSize.ORIGINAL) {
            return original(memoryId, photoId, version);
        }
        return derivatives(memoryId) + photoId + "/" + version + (size == PhotoSize.THUMB ? "-thumb" : "-medium")
                + ".jpg";
    }

    /** Prefix of every original of a memory. */
    public static String originals(int memoryId) {
        return "originals/memories/" + memoryId + "/";
    }

    /** Prefix of everything made from a memory's originals. */
    public static String derivatives(int memoryId) {
        return "derived/memories/" + memoryId + "/";
    }

    /** The photo an original belongs to; empty for any other key. */
    public static Optional<Address> parse(String key) {
        var matcher = ORIGINAL.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(
                    Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3)));
        } catch (NumberFormatException larger) {
            return Optional.empty();
        }
    }
}
