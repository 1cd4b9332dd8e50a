package family.hearth.events;

import family.hearth.domain.policy.DevicePolicyChanged;
import family.hearth.domain.policy.Feature;
import family.hearth.domain.policy.Features;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Changes to tell of. */
final class Changes {

    private static final int FAMILY = 1001;
    private static final Instant BEDTIME = Instant.parse("2026-03-01T20:00:00Z");

    private Changes() {}

    static DevicePolicyChanged of(int device, long sequence) {
        var id = UUID.nameUUIDFromBytes((device + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        var blocked = Features.of(Feature.CAMERA, Feature.SAFARI);
        return new DevicePolicyChanged(id, FAMILY, device, 1002, sequence, "a".repeat(64), blocked, BEDTIME);
    }
}
