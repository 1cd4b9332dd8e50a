package family.hearth.transcription;

import family.hearth.domain.memories.AudioKeys;
import family.hearth.media.AudioType;
import java.util.Optional;

/**
 * A stored clip to be written down.
 *
 * @param language in which it is spoken, as a BCP 47 tag; a hint that need not be of any use
 */
public record SpokenClip(AudioKeys.Address address, AudioType type, Optional<String> language) {}
