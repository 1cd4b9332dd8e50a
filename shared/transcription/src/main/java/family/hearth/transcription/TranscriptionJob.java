package family.hearth.transcription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What {@code StartTranscriptionJob} is asked.
 *
 * @param languageCode null when the language is to be found out
 * @param identifyLanguage true then, else null: it excludes the other
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record TranscriptionJob(
        @JsonProperty("TranscriptionJobName") String name,
        @JsonProperty("LanguageCode") @Nullable String languageCode,
        @JsonProperty("IdentifyLanguage") @Nullable Boolean identifyLanguage,
        @JsonProperty("MediaFormat") String mediaFormat,
        @JsonProperty("Media") Media media,
        @JsonProperty("OutputBucketName") String outputBucket,
        @JsonProperty("OutputKey") String outputKey) {

    @Serdeable
    record Media(@JsonProperty("MediaFileUri") String fileUri) {}
}
