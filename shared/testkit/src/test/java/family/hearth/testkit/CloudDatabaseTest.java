package family.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudDatabaseTest {

    @Test
    void start_saysWhatIsMissing_whenAnEndpointIsWantedAndNotNamed() {
        assertThatThrownBy(() -> CloudDatabase.start(Map.of("HEARTH_TEST_CLOUD", "endpoint")))
                .hasMessageContaining("AWS_ENDPOINT_URL");
    }

    @Test
    void start_saysWhatThereIs_whenTheCloudIsUnknown() {
        assertThatThrownBy(() -> CloudDatabase.start(Map.of("HEARTH_TEST_CLOUD", "azure")))
                .hasMessageContaining("embedded, localstack or endpoint");
    }
}
