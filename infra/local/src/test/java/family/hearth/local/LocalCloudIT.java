package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.local.Settings.ScheduleMode;
import family.hearth.topology.FunctionSpec;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalCloudIT {

    private final Settings settings = Settings.forTests().withFunctions(SampleFunctions.all());

    @Test
    void start_saysWhichModuleIsMissing_whenAHandlerIs() {
        var missing = new FunctionSpec(
                "ghost",
                "no.such.Handler",
                List.of("/ghost"),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                false,
                false,
                false,
                false,
                512);

        assertThatThrownBy(() -> LocalCloud.start(settings.withFunctions(List.of(missing))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("function ghost: no class no.such.Handler");
    }

    @Test
    void log_namesTheRouteAndNotThePath() {
        var lines = new ByteArrayOutputStream();
        try (var cloud = LocalCloud.start(settings.withLog(new PrintStream(lines, true, StandardCharsets.UTF_8)));
                var api = new Api(cloud.url())) {
            api.get("/echo/secret-token?password=x").expect(200);
        }
        assertThat(lines.toString(StandardCharsets.UTF_8))
                .contains("GET", "/echo/{id}", "200", "echo")
                .doesNotContain("secret-token", "password");
    }

    @Test
    void schedules_runByThemselves_whenTheClockReachesThem() {
        try (var cloud = LocalCloud.start(settings.withSchedules(ScheduleMode.BY_THEMSELVES))) {
            cloud.clock().advance(Duration.ofMinutes(6));

            while (cloud.schedules().states().getFirst().last() == null) {
                Thread.onSpinWait();
            }
            assertThat(cloud.schedules().states().getFirst().last().succeeded()).isTrue();
        }
    }

    @Test
    void welcome_saysWhereEverythingIs() {
        try (var cloud = LocalCloud.start(settings)) {
            assertThat(new Welcome(cloud).text())
                    .contains(cloud.url() + "/docs", cloud.url() + "/_local/", "curl", "/parents", "/login")
                    .contains(cloud.objects().endpoint().toString(), "access key");
        }
    }
}
