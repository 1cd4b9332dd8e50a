package family.hearth.functions.finishtranscription;

import family.hearth.domain.Text;
import family.hearth.domain.memories.Recording;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a recording.
 *
 * @param text at most {@value Recording#MAX_TRANSCRIPT} characters; one that is cut says so at its end
 * @param language that Transcribe found it to be in; null when it was told
 */
record Transcript(String text, @Nullable String language) {

    private static final String CUT = " […] (The recording goes on; only its beginning is written down here.)";

    /**
     * Reads Transcribe's output.
     *
     * @throws IOException when it is not that
     */
    static Transcript read(InputStream output, JsonMapper json) throws IOException {
        var file = json.readValue(output, Argument.of(TranscriptFile.class));
        var results = file == null ? null : file.results();
        var passages = results == null ? null : results.transcripts();
        if (results == null || passages == null || passages.isEmpty()) {
            throw new IOException("no transcript is in the file");
        }
        var said = passages.stream().map(TranscriptFile.Passage::transcript).collect(Collectors.joining(" "));
        return new Transcript(cut(Text.clean(said)), results.languageCode());
    }

    private static String cut(String text) {
        if (Text.length(text) <= Recording.MAX_TRANSCRIPT) {
            return text;
        }
        var kept = Recording.MAX_TRANSCRIPT - Text.length(CUT);
        return text.substring(0, text.offsetByCodePoints(0, kept)) + CUT;
    }
}
