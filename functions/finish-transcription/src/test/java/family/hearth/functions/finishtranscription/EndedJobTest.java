package family.hearth.functions.finishtranscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndedJobTest {

    @Test
    void of_readsTheDetailOfAnEvent() {
        var event = Map.<String, Object>of(
                "source",
                "aws.transcribe",
                "detail",
                Map.of("TranscriptionJobName", "a.1.b", "TranscriptionJobStatus", "COMPLETED"));

        assertThat(EndedJob.of(event)).isEqualTo(new EndedJob("a.1.b", "COMPLETED", ""));
    }

    @Test
    void of_knowsNothing_ofAnEventOfAnotherShape() {
        var nothing = new EndedJob("", "", "");

        assertThat(EndedJob.of(Map.of())).isEqualTo(nothing);
        assertThat(EndedJob.of(Map.of("detail", List.of()))).isEqualTo(nothing);
        assertThat(EndedJob.of(Map.of("detail", Map.of("TranscriptionJobName", 7))))
                .isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({
        "'', could not be written down",
        "Unsupported media format, could not be written down",
        "Your audio file must have a speech segment long enough to perform automatic language identification.,"
                + " Too little is said",
        "Invalid file size: file size too large, too long"
    })
    void reasonInWords_isForAParent(String reason, String words) {
        assertThat(new EndedJob("a.1.b", "FAILED", reason).reasonInWords())
                .contains(words)
                .contains("can still be listened to");
    }
}
