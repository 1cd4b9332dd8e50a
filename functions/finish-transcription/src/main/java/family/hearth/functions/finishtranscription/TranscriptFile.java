package family.hearth.functions.finishtranscription;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part that matters here of Transcribe's output; single words and their times are left out. */
@Serdeable
record TranscriptFile(@Nullable Results results) {

    @Serdeable
    record Results(
            @Nullable List<Passage> transcripts,
            @JsonProperty("language_code") @Nullable String languageCode) {}

    @Serdeable
    record Passage(String transcript) {}
}
