package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.constructs.Node;

class StageTest {

    @Test
    void from_isDev_whenNothingIsSaid() {
        assertThat(Stage.from(context(Map.of()), Map.of()).name()).isEqualTo("dev");
    }

    @Test
    void from_takesTheContextBeforeTheEnvironment() {
        var context = context(Map.of("stage", "prod", "mailFrom", "context@hearth.example"));
        var environment = Map.of("HEARTH_STAGE", "dev", "HEARTH_MAIL_FROM", "environment@hearth.example");

        var stage = Stage.from(context, environment);

        assertThat(stage.name()).isEqualTo("prod");
        assertThat(stage.sender()).isEqualTo("context@hearth.example");
    }

    @Test
    void from_takesTheEnvironment_whenTheContextIsSilent() {
        var environment = Map.of("HEARTH_STAGE", "prod", "HEARTH_MAIL_FROM", "environment@hearth.example");

        var stage = Stage.from(context(Map.of()), environment);

        assertThat(stage.name()).isEqualTo("prod");
        assertThat(stage.senderDomain()).isEqualTo("hearth.example");
    }

    @Test
    void named_namesTheStages_whenThereIsNoSuchStage() {
        assertThatThrownBy(() -> Stage.named("staging", null))
                .isInstanceOf(CannotSynth.class)
                .hasMessage("unknown stage \"staging\": there is dev and there is prod");
    }

    @Test
    void named_asksForASender_whenProdHasNone() {
        assertThatThrownBy(() -> Stage.named("prod", null))
                .isInstanceOf(CannotSynth.class)
                .hasMessageContaining("-c mailFrom=");
    }

    @Test
    void named_refusesASender_thatIsNoAddress() {
        assertThatThrownBy(() -> Stage.named("dev", "hearth.example"))
                .isInstanceOf(CannotSynth.class)
                .hasMessageContaining("hearth.example");
    }

    private static Node context(Map<String, Object> values) {
        return new App(AppProps.builder().context(values).build()).getNode();
    }
}
