package family.hearth.domain.people;

import family.hearth.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A group of adults and kids.
 *
 * @param timezone where its days begin and end
 * @param strictPoints whether a kid's points may never fall below zero
 */
public record Family(int id, String name, int createdById, Instant createdAt, ZoneId timezone, boolean strictPoints) {

    public static final int MAX_NAME = 100;

    /** Until somebody says where the family lives. By its name: an offset of none would call itself Z. */
    public static final ZoneId DEFAULT_TIMEZONE = ZoneId.of("UTC");

    /** The family that a user lives in who has no other: named after the user. */
    public static Family of(User user, int id, Instant now) {
        var name = user.displayName() + "'s family";
        var fitting = Text.length(name) <= MAX_NAME ? name : user.displayName();
        return new Family(id, fitting, user.id(), now, DEFAULT_TIMEZONE, false);
    }

    /** The family's date at that instant. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, timezone);
    }

    public Family renamed(String newName) {
        return new Family(id, newName, createdById, createdAt, timezone, strictPoints);
    }
}
