package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpFlagsTest {

    @Test
    void parse_givesDefaults_whenNothingIsSaid() {
        assertThat(UpFlags.parse(List.of())).isEqualTo(new UpFlags(8080, Path.of(".hearth"), false, false, false));
    }

    @Test
    void parse_takesEveryFlag() {
        assertThat(UpFlags.parse(List.of("--port", "9000", "--data", "there", "--fresh", "--quiet", "--help")))
                .isEqualTo(new UpFlags(9000, Path.of("there"), true, true, true));
    }

    @Test
    void parse_refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> UpFlags.parse(List.of("--prot", "1"))).hasMessage("unknown: --prot");
    }

    @Test
    void parse_refusesAFlagWithoutItsValue() {
        assertThatThrownBy(() -> UpFlags.parse(List.of("--data"))).hasMessage("--data needs a value");
    }

    @Test
    void parse_refusesWhatIsNoPort() {
        assertThatThrownBy(() -> UpFlags.parse(List.of("--port", "http"))).hasMessage("no such port: http");
        assertThatThrownBy(() -> UpFlags.parse(List.of("--port", "65536"))).hasMessage("no such port: 65536");
    }

    @Test
    void limits_comeFromTheirVariables() {
        assertThat(Up.limits(Map.of("HEARTH_LIMIT_API", "5", "HEARTH_LIMIT_TOKEN", "6", "PATH", "x")))
                .isEqualTo(Map.of("api", "5", "token", "6"));
    }
}
