package family.hearth.functions.families;

import family.hearth.domain.people.Family;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A family.
 *
 * @param createdById the user who made it
 */
@Serdeable
record FamilyModel(int id, String name, int createdById, Instant createdAt) {

    static FamilyModel of(Family family) {
        return new FamilyModel(family.id(), family.name(), family.createdById(), family.createdAt());
    }
}
