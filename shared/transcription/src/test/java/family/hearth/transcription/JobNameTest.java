package family.hearth.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.memories.AudioKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobNameTest {

    private static final AudioKeys.Address CLIP = new AudioKeys.Address(1002, "9f1c0b7e-5a34-4d1c-8f0e-2b7a6c5d4e3f");

    @Test
    void parse_givesBackTheClip() {
        var name = JobName.of("hearth-dev-voices", CLIP);

        assertThat(name).matches("[0-9a-zA-Z._-]{1,200}");
        assertThat(JobName.parse(name)).hasValue(CLIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a-job-of-somebody-else",
                "hearth-dev-voices.1002",
                "hearth-dev-voices.1002.v.w",
                "hearth-dev-voices.kid.v",
                "hearth-dev-voices.9999999999.v",
                "hearth-dev-voices.1002."
            })
    void parse_isEmpty_whenTheJobIsNotOneOfOurs(String name) {
        assertThat(JobName.parse(name)).isEmpty();
    }
}
