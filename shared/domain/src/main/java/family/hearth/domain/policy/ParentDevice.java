package family.hearth.domain.policy;

import java.time.Instant;

/**
 * A parent's own device, which hears of things and is never regulated. Texts that nobody gave are empty; lengths are
 * those of {@link RegulatedDevice}.
 *
 * @param type what its maker calls it
 * @param pushToken where a push finds it; a secret of the device
 */
public record ParentDevice(
        int id,
        int userId,
        String name,
        String email,
        String phone,
        DeviceOs os,
        String type,
        String pushToken,
        Instant createdAt) {

    public static final int MAX_PER_USER = 100;

    /** What may be changed about a device. */
    public record Details(String name, String email, String phone, DeviceOs os, String type, String pushToken) {}

    public static ParentDevice create(int id, int userId, Details details, Instant now) {
        return new ParentDevice(
                id,
                userId,
                details.name(),
                details.email(),
                details.phone(),
                details.os(),
                details.type(),
                details.pushToken(),
                now);
    }

    public Details details() {
        return new Details(name, email, phone, os, type, pushToken);
    }

    public ParentDevice with(Details details) {
        return create(id, userId, details, createdAt);
    }
}
