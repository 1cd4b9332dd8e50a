package family.hearth.domain.policy;

import java.time.Instant;

/**
 * A kid's device. Texts that nobody gave are empty.
 *
 * @param type what its maker calls it
 * @param pushToken where a push finds it; a secret of the device
 * @param profileInstalled whether the management profile is on it; only the server knows
 */
public record RegulatedDevice(
        int id,
        int familyId,
        int kidId,
        String name,
        String email,
        String phone,
        DeviceOs os,
        String type,
        String pushToken,
        boolean profileInstalled,
        Instant createdAt) {

    public static final int MAX_NAME = 100;
    public static final int MAX_PHONE = 50;
    public static final int MAX_TYPE = 100;

    /** Apple's and Google's are far shorter, but promise no length. */
    public static final int MAX_PUSH_TOKEN = 4096;

    /** The state of all of them fits one row of the table. */
    public static final int MAX_PER_FAMILY = 200;

    /** What may be changed about a device. */
    public record Details(
            int kidId, String name, String email, String phone, DeviceOs os, String type, String pushToken) {}

    public static RegulatedDevice create(int id, int familyId, Details details, Instant now) {
        return new RegulatedDevice(
                id,
                familyId,
                details.kidId(),
                details.name(),
                details.email(),
                details.phone(),
                details.os(),
                details.type(),
                details.pushToken(),
                false,
                now);
    }

    public Details details() {
        return new Details(kidId, name, email, phone, os, type, pushToken);
    }

    public RegulatedDevice with(Details details) {
        return new RegulatedDevice(
                id,
                familyId,
                details.kidId(),
                details.name(),
                details.email(),
                details.phone(),
                details.os(),
                details.type(),
                details.pushToken(),
                profileInstalled,
                createdAt);
    }

    /** After its kid moved to another family. */
    public RegulatedDevice in(int otherFamilyId) {
        return new RegulatedDevice(
                id, otherFamilyId, kidId, name, email, phone, os, type, pushToken, profileInstalled, createdAt);
    }
}
