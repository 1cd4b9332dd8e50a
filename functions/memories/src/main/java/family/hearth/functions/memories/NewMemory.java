package family.hearth.functions.memories;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Moment;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.Visibility;
import family.hearth.http.body.Multiline;
import family.hearth.http.body.OrItsText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memory to be set down. It needs a title, notes, a transcript or audio.
 *
 * @param recordedAt not in the future; now if left out
 * @param visibility {@code visible} if left out
 * @param pinned false if left out
 * @param tags each is kept once
 * @param audioUpload a recording that will be uploaded by the URL that the answer gives; not beside a transcript
 */
@Serdeable
record NewMemory(
        @Nullable @Size(max = Story.MAX_TITLE) String title,
        @Nullable @Multiline @Size(max = Story.MAX_TEXT) String notes,

        @Nullable @Multiline @Size(max = Recording.MAX_TRANSCRIPT)
        String transcript,

        @JsonProperty("transcript_language") @Nullable @Size(max = Recording.MAX_LANGUAGE)
        String transcriptLanguage,

        @JsonProperty("recorded_at") @Nullable Instant recordedAt,
        @JsonProperty("duration_seconds") @Nullable @Min(0) Integer durationSeconds,

        @JsonProperty("location_name") @Nullable @Size(max = Story.MAX_LOCATION)
        String locationName,

        @Nullable Visibility visibility,
        @OrItsText @Nullable Boolean pinned,
        @Nullable @Size(max = Story.MAX_TAGS) List<@Size(max = Story.MAX_TAG) String> tags,
        @JsonProperty("audio_upload") @Nullable AudioAnnouncement audioUpload) {

    Details details(Instant now) {
        return new Details(
                new Story(title, notes, locationName, tags == null ? List.of() : tags),
                Moment.at(recordedAt == null ? now : recordedAt, now),
                Measures.NONE,
                visibility == null ? Visibility.VISIBLE : visibility,
                pinned != null && pinned);
    }

    Recording recording(NewAudio audio) {
        return Recording.of(audio.clip(), durationSeconds, transcript, transcriptLanguage);
    }
}
