package family.hearth.domain.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A device is to block other features than before.
 *
 * @param eventId the same each time it is published
 * @param sequence rises with every change of that device in that family
 * @param occurredAt when it was found, which is late when the evaluation was
 */
public record DevicePolicyChanged(
        UUID eventId,
        int familyId,
        int deviceId,
        int kidId,
        long sequence,
        String policyVersion,
        Features blocked,
        Instant occurredAt) {

    static DevicePolicyChanged of(int familyId, DeviceState state, Instant at) {
        return new DevicePolicyChanged(
                id(familyId, state.deviceId(), state.sequence()),
                familyId,
                state.deviceId(),
                state.kidId(),
                state.sequence(),
                state.policyVersion(),
                state.blocked(),
                at);
    }

    public Features allowed() {
        return Features.ALL.without(blocked);
    }

    /** The family is in it since a device that moves begins a new sequence. */
    private static UUID id(int familyId, int deviceId, long sequence) {
        var name = "DevicePolicyChanged/" + familyId + "/" + deviceId + "/" + sequence;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
