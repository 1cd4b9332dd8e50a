package family.hearth.domain.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device was last told.
 *
 * @param sequence how often that changed; it only rises
 * @param nextTransition when other features will be blocked, absent when never; past when the device waits to be told
 */
public record DeviceState(
        int deviceId,
        int kidId,
        Features blocked,
        long sequence,
        @Nullable Instant nextTransition) {

    /** A device that was told nothing yet, and so may do everything. */
    static DeviceState untold(int deviceId, int kidId, long sequence) {
        return new DeviceState(deviceId, kidId, Features.NONE, sequence, null);
    }

    /** SHA-256, in hexadecimal, of device, kid and what is blocked, and of no time. */
    public String policyVersion() {
        return new CanonicalText()
                .number(deviceId)
                .number(kidId)
                .features(blocked)
                .sha256();
    }

    boolean says(int otherKidId, Features otherBlocked) {
        return kidId == otherKidId && blocked.equals(otherBlocked);
    }

    DeviceState moved(int newKidId, Features newBlocked) {
        return new DeviceState(deviceId, newKidId, newBlocked, sequence + 1, nextTransition);
    }

    DeviceState due(@Nullable Instant when) {
        return new DeviceState(deviceId, kidId, blocked, sequence, when);
    }
}
