package family.hearth.functions.memories;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Transcription;
import family.hearth.domain.memories.Visibility;
import family.hearth.http.json.WholeSeconds;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memory of a family.
 *
 * @param kidId whose timeline it is on; null for one that is the whole family's
 * @param transcript what was said
 * @param notes what was written
 * @param recordedAt when it happened
 * @param durationSeconds how long the audio is
 * @param pinned whether it is to stand out
 * @param audioUrl where it can be listened to for five minutes; null while there is nothing to be heard
 * @param transcriptionStatus how far its audio has been written down
 * @param transcriptionFailure why it could not be, in words for a parent; null unless it failed
 * @param aiData always null: no machine reads what families write here
 * @param aiExtractionStatus always null
 * @param updatedAt when it became what it is
 * @param upload where to send the recording; only in the answer that announces it
 */
@Serdeable
record MemoryObject(
        int id,
        @JsonProperty("family_id") int familyId,
        @JsonProperty("created_by_user_id") int createdByUserId,
        @JsonProperty("kid_id") @Nullable Integer kidId,
        @Nullable String title,
        @Nullable String transcript,
        @JsonProperty("transcript_language") @Nullable String transcriptLanguage,
        @Nullable String notes,

        @JsonProperty("recorded_at") @Serdeable.Serializable(using = WholeSeconds.class)
        Instant recordedAt,

        @JsonProperty("duration_seconds") @Nullable Integer durationSeconds,
        @JsonProperty("location_name") @Nullable String locationName,
        List<String> tags,
        Visibility visibility,
        boolean pinned,
        @JsonProperty("audio_url") @Nullable String audioUrl,
        @JsonProperty("transcription_status") Transcription.Status transcriptionStatus,
        @JsonProperty("transcription_failure") @Nullable String transcriptionFailure,
        @JsonProperty("ai_data") @Nullable String aiData,
        @JsonProperty("ai_extraction_status") @Nullable String aiExtractionStatus,

        @JsonProperty("created_at") @Serdeable.Serializable(using = WholeSeconds.class)
        Instant createdAt,

        @JsonProperty("updated_at") @Serdeable.Serializable(using = WholeSeconds.class)
        Instant updatedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UploadObject upload) {

    /**
     * @param familyId the family that sees it
     * @param audioUrl where it can be listened to
     * @param upload where to send what was announced
     */
    static MemoryObject of(int familyId, Memory memory, @Nullable String audioUrl, @Nullable UploadObject upload) {
        var details = memory.details();
        var story = details.story();
        var recording = memory.recording();
        return new MemoryObject(
                memory.id(),
                familyId,
                memory.authorId(),
                memory.home() instanceof Home.OfKid(int kidId) ? kidId : null,
                story.title(),
                recording.transcript(),
                recording.language(),
                story.text(),
                details.moment().recordedAt(),
                recording.durationSeconds(),
                story.locationName(),
                story.tags(),
                details.visibility(),
                details.pinned(),
                audioUrl,
                recording.transcription().status(),
                recording.transcription().failure(),
                null,
                null,
                memory.createdAt(),
                memory.updatedAt(),
                upload);
    }
}
