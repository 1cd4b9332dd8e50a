package family.hearth.functions.memories;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Moment;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.Visibility;
import family.hearth.http.body.Change;
import family.hearth.http.body.Multiline;
import family.hearth.http.body.OrItsText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a memory; what is left out stays.
 *
 * @param recordedAt not in the future; a kid's memory moves to that day on the kid's timeline
 * @param tags all of them
 */
@Serdeable
record ChangedMemory(
        Change<@Nullable @Size(max = Story.MAX_TITLE) String> title,
        Change<@Nullable @Multiline @Size(max = Story.MAX_TEXT) String> notes,
        @JsonProperty("recorded_at") Change<Instant> recordedAt,
        Change<Visibility> visibility,
        Change<@OrItsText Boolean> pinned,
        Change<@Size(max = Story.MAX_TAGS) List<@Size(max = Story.MAX_TAG) String>> tags) {

    boolean movesInTime() {
        return recordedAt.isPresent();
    }

    /**
     * @param zone of the family; needed when it moves in time
     */
    Details over(Details old, @Nullable ZoneId zone, Instant now) {
        var story = old.story();
        return new Details(
                new Story(
                        title.orElse(story.title()),
                        notes.orElse(story.text()),
                        story.locationName(),
                        tags.orElse(story.tags())),
                zone == null ? old.moment() : moment(old.moment(), zone, now),
                old.measures(),
                visibility.orElse(old.visibility()),
                pinned.orElse(old.pinned()));
    }

    private Moment moment(Moment old, ZoneId zone, Instant now) {
        return old.movedTo(recordedAt.orElse(old.recordedAt()), zone, now);
    }
}
