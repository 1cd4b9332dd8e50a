package family.hearth.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.policy.DevicePolicyChanged;
import family.hearth.domain.policy.Feature;
import family.hearth.domain.policy.Features;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyDetailTest {

    private static final DevicePolicyChanged SAMPLE = new DevicePolicyChanged(
            UUID.fromString("0d6d5b16-8c5c-3c5e-9f5a-0f6f0d3a7c41"),
            1002,
            1005,
            1003,
            7,
            "3f0a1c6b2d4e5f60718293a4b5c6d7e8f90112233445566778899aabbccddeef",
            Features.of(Feature.CAMERA, Feature.SAFARI),
            Instant.parse("2026-03-01T20:00:12.345Z"));

    private final JsonMapper json = JsonMapper.createDefault();

    @Test
    void detail_isWrittenAsTheSampleSays() throws IOException {
        assertThat(tree(json.writeValueAsString(PolicyDetail.of(SAMPLE)))).isEqualTo(tree(sample()));
    }

    private Map<String, Object> tree(String text) throws IOException {
        return json.readValue(text, Argument.mapOf(String.class, Object.class));
    }

    private static String sample() throws IOException {
        var file = "/events/device-policy-changed.v1.sample.json";
        try (var stream = Objects.requireNonNull(PolicyDetailTest.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
