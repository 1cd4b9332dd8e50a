package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Recording;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sound of memories, found by what the key of a clip says. */
public final class ClipStore {

    private final MemoryStore memories;

    public ClipStore(MemoryStore memories) {
        this.memories = memories;
    }

    /** The recording that has this clip; empty when its memory is gone, or has another clip or none. */
    public Optional<Recording> find(AudioKeys.Address clip) {
        return memory(clip).map(ClipStore::recording);
    }

    /**
     * Changes the recording that has this clip. An edit that changes nothing is not written.
     *
     * @return the recording as it is now; empty when its memory is gone, or has another clip or none
     */
    public Optional<Recording> change(AudioKeys.Address clip, UnaryOperator<Recording> edit, Instant now) {
        var found = memory(clip);
        var old = found.map(ClipStore::recording);
        if (found.isEmpty() || old.map(edit).equals(old)) {
            return old;
        }
        try {
            var changed = memories.update(found.get(), memory -> edited(memory, clip, edit, now));
            return Optional.of(changed.recording());
        } catch (DomainFailure.NotFound deletedMeanwhile) {
            return Optional.empty();
        }
    }

    /** Takes a clip away that was announced and never arrived, and its memory too when nothing is left of it. */
    public void withoutMissing(AudioKeys.Address clip, Instant now) {
        memory(clip)
                .map(SeenMemory::memory)
                .ifPresent(memory -> memories.withoutMissingAudio(memory.home(), memory.id(), now));
    }

    private Optional<SeenMemory> memory(AudioKeys.Address clip) {
        return memories.findById(clip.memoryId()).filter(seen -> has(seen.memory(), clip));
    }

    private static Recording recording(SeenMemory seen) {
        return seen.memory().recording();
    }

    private static Memory edited(Memory memory, AudioKeys.Address clip, UnaryOperator<Recording> edit, Instant now) {
        return has(memory, clip)
                ? memory.withRecording(edit.apply(memory.recording()), now.truncatedTo(ChronoUnit.MILLIS))
                : memory;
    }

    private static boolean has(Memory memory, AudioKeys.Address address) {
        return memory.recording()
                .clip()
                .filter(clip -> clip.version().equals(address.version()))
                .isPresent();
    }
}
