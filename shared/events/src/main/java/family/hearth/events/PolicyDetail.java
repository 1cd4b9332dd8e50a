package family.hearth.events;

import family.hearth.domain.policy.DevicePolicyChanged;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The detail of a published change: {@code events/device-policy-changed.v1.schema.json}. */
@Serdeable
record PolicyDetail(
        UUID eventId,
        Instant occurredAt,
        int familyId,
        int deviceId,
        int kidId,
        long sequence,
        String policyVersion,
        List<Integer> blockedFeatures,
        List<Integer> allowedFeatures) {

    static final String TYPE = "DevicePolicyChanged";

    static PolicyDetail of(DevicePolicyChanged event) {
        return new PolicyDetail(
                event.eventId(),
                event.occurredAt(),
                event.familyId(),
                event.deviceId(),
                event.kidId(),
                event.sequence(),
                event.policyVersion(),
                event.blocked().numbers(),
                event.allowed().numbers());
    }
}
