package family.hearth.functions.kids;

import family.hearth.domain.people.Gender;
import family.hearth.domain.people.Kid;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kid.
 *
 * @param birthDate null when not recorded
 * @param ownerId the user who made it
 * @param birthHeightCm centimetres
 * @param birthWeightKg kilograms
 */
@Serdeable
record KidModel(
        int id,
        String name,
        @Nullable LocalDate birthDate,
        Gender gender,
        int familyId,
        int ownerId,
        @Nullable Double birthHeightCm,
        @Nullable Double birthWeightKg,
        boolean hasAvatar,
        Instant createdAt) {

    static KidModel of(Kid kid) {
        return new KidModel(
                kid.id(),
                kid.name(),
                kid.birthDate(),
                kid.gender(),
                kid.familyId(),
                kid.ownerId(),
                kid.birthHeightCm(),
                kid.birthWeightKg(),
                kid.hasAvatar(),
                kid.createdAt());
    }
}
