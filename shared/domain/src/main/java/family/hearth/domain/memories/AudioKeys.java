package family.hearth.domain.memories;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the sound of a memory lies, and what was written down of it until that is taken over. The key says whose it is,
 * so that an event finds its memory.
 */
public final class AudioKeys {

    private static final Pattern CLIP = Pattern.compile("audio/(\\d{1,10})/([\\w-]+)");

    /** What an object key of a clip says. */
    public record Address(int memoryId, String version) {

        /** The key that says it. */
        public String key() {
            return clip(memoryId, version);
        }
    }

    private AudioKeys() {}

    public static String clip(int memoryId, String version) {
        return clips(memoryId) + version;
    }

    /** Prefix of every clip a memory has, or had. */
    public static String clips(int memoryId) {
        return "audio/" + memoryId + "/";
    }

    /** Key of what an engine has written down of a clip. */
    public static String transcript(Address clip) {
        return transcripts(clip.memoryId()) + clip.version() + ".json";
    }

    /** Prefix of everything written down of a memory's clips. */
    public static String transcripts(int memoryId) {
        return "transcripts/" + memoryId + "/";
    }

    /** The memory and version of a clip; empty for any other key. */
    public static Optional<Address> parse(String key) {
        var matcher = CLIP.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(Integer.parseInt(matcher.group(1)), matcher.group(2)));
        } catch (NumberFormatException larger) {
            return Optional.empty();
        }
    }
}
