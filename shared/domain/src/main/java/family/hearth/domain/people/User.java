package family.hearth.domain.people;

import java.time.Instant;

/**
 * An adult who can sign in.
 *
 * @param email normalised and unique among users
 * @param defaultFamilyId the family that a missing {@code familyId} means
 * @param emailProven whether a mailed link was opened by this user
 * @param sessionEpoch counts password changes; a session of an earlier epoch is over
 */
public record User(
        int id,
        String email,
        String firstName,
        String lastName,
        int defaultFamilyId,
        boolean emailProven,
        int sessionEpoch,
        Instant createdAt) {

    public static final int MAX_FIRST_NAME = 50;
    public static final int MAX_LAST_NAME = 49;

    public String displayName() {
        return (firstName + " " + lastName).strip();
    }

    public User named(String newFirstName, String newLastName) {
        return new User(id, email, newFirstName, newLastName, defaultFamilyId, emailProven, sessionEpoch, createdAt);
    }
}
