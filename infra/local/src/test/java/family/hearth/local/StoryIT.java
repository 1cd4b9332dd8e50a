package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo, on the cloud that the suites share. */
@ExtendWith(LocalCloudExtension.class)
class StoryIT {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Demo demo = new Demo(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @Test
    void story_endsWell_andShowsNoSecretWhole(LocalCloud cloud) {
        var status = demo.run(List.of("--url", cloud.url().toString()));

        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(status).isZero();
        assertThat(cloud.clock().isMoved()).isFalse();
        assertThat(out.toString(UTF_8))
                .contains("The story ended well: 9 scenes")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-")
                .doesNotContainPattern("eyJ[\\w-]{10}")
                .doesNotContainPattern("choreo_[\\w-]{6}")
                .doesNotContain("X-Amz-Signature");
    }

    @Test
    void story_stopsWithOneLine_whenNobodyAnswers() {
        assertThat(demo.run(List.of("--url", "http://localhost:1"))).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .isEqualTo("hearth demo: no local cloud at http://localhost:1; ./hearth up starts one\n");
    }

    @Test
    void story_stopsWithOneLine_atTheFirstAnswerThatIsNotAsTold() {
        try (var other = LocalCloud.start(Settings.forTests().withFunctions(SampleFunctions.all()))) {
            assertThat(demo.run(List.of("--url", other.url().toString()))).isEqualTo(1);
        }

        assertThat(err.toString(UTF_8))
                .isEqualTo("hearth demo: Ada registers and signs in: POST /parents answered 404 instead of 201:"
                        + " other $default\n");
        assertThat(out.toString(UTF_8)).doesNotContain("POST /login");
    }

    @Test
    void run_saysHowItIsUsed_whenAsked() {
        assertThat(demo.run(List.of("--help"))).isZero();
        assertThat(out.toString(UTF_8)).startsWith("usage: ./hearth demo");
    }

    @Test
    void run_saysWhatIsWrong_whenAFlagIsUnknown() {
        assertThat(demo.run(List.of("--nope"))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("hearth demo: unknown: --nope\nusage:");
    }
}
