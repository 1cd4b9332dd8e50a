package family.hearth.transcription;

import family.hearth.domain.memories.AudioKeys;
import java.util.Optional;

/**
 * How a job is called: {@code prefix.memoryId.version}. The same clip always has the same name, so a job is started once
 * however often it is asked for, and its end tells which clip it was of. Letters, digits, dots, dashes and underscores
 * may occur in it (Transcribe API reference, "StartTranscriptionJob").
 */
public final class JobName {

    private static final String SEPARATOR = ".";

    private JobName() {}

    /**
     * @param prefix without dots, and none but ours in the account and region
     */
    static String of(String prefix, AudioKeys.Address clip) {
        return prefix + SEPARATOR + clip.memoryId() + SEPARATOR + clip.version();
    }

    /** The clip that a job is of; empty when it is not one of ours. */
    public static Optional<AudioKeys.Address> parse(String name) {
        var parts = name.split("\\.", -1);
        return parts.length == 3 ? AudioKeys.parse("audio/" + parts[1] + "/" + parts[2]) : Optional.empty();
    }
}
