package family.hearth.functions.finishtranscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    @Test
    void read_takesTheTextAndTheLanguage_andNoSingleWords() throws Exception {
        var transcript = read("""
                {"jobName":"hearth-dev-voices.1002.v","accountId":"123456789012","status":"COMPLETED",
                 "results":{"language_code":"de-DE","language_identification":[{"score":"0.93","code":"de-DE"}],
                  "transcripts":[{"transcript":"Oma, schau, Schnee."}],
                  "items":[{"id":0,"type":"pronunciation","alternatives":[{"confidence":"0.99","content":"Oma"}],
                   "start_time":"0.04","end_time":"0.51"}]}}""");

        assertThat(transcript).isEqualTo(new Transcript("Oma, schau, Schnee.", "de-DE"));
    }

    @Test
    void read_knowsNoLanguage_whenItWasTold() throws Exception {
        assertThat(said("Hello.").language()).isNull();
    }

    @Test
    void read_isEmpty_whenNothingWasSaid() throws Exception {
        assertThat(said("").text()).isEmpty();
    }

    @Test
    void read_keepsWhatFits() throws Exception {
        assertThat(said("a".repeat(100_000)).text()).isEqualTo("a".repeat(100_000));
    }

    @Test
    void read_cutsWhatIsLonger_andSaysSo() throws Exception {
        var text = said("\\ud83d\\ude00".repeat(100_001)).text();

        assertThat(text.codePointCount(0, text.length())).isEqualTo(100_000);
        assertThat(text).startsWith("\ud83d\ude00\ud83d\ude00").endsWith("only its beginning is written down here.)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "{\"results\":{}}"})
    void read_fails_whenItIsNoTranscript(String output) {
        assertThatThrownBy(() -> read(output)).isInstanceOf(IOException.class);
    }

    private static Transcript said(String text) throws IOException {
        return read("{\"results\":{\"transcripts\":[{\"transcript\":\"" + text + "\"}]}}");
    }

    private static Transcript read(String output) throws IOException {
        var stream = new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8));
        return Transcript.read(stream, JsonMapper.createDefault());
    }
}
