package family.hearth.domain.memories;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All of a memory that a search looks at.
 *
 * @param language of what was said, when it is known
 * @param texts title, notes, transcript, place and tags
 */
public record Searchable(@Nullable String language, List<String> texts, Instant recordedAt, Visibility visibility) {

    public static Searchable of(Memory memory) {
        var details = memory.details();
        var story = details.story();
        var recording = memory.recording();
        var texts = Stream.concat(
                        Stream.of(story.title(), story.text(), recording.transcript(), story.locationName()),
                        story.tags().stream())
                .filter(Objects::nonNull)
                .toList();
        return new Searchable(recording.language(), texts, details.moment().recordedAt(), details.visibility());
    }
}
