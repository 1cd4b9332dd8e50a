package family.hearth.domain.people;

import family.hearth.domain.policy.Feature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A child of a family: the union of what the dialects say of one.
 *
 * @param email where it could be written to, unique among kids; null when nobody has said
 * @param ownerId the user who made it
 * @param birthHeightCm centimetres, 0 to 300
 * @param birthWeightKg kilograms, 0 to 500
 * @param blockedFeatures what its devices never may, whatever its schedules say
 */
public record Kid(
        int id,
        @Nullable String email,
        String firstName,
        String lastName,
        @Nullable LocalDate birthDate,
        Gender gender,
        int familyId,
        int ownerId,
        @Nullable Double birthHeightCm,
        @Nullable Double birthWeightKg,
        @Nullable Avatar avatar,
        Set<Feature> blockedFeatures,
        Instant createdAt) {

    /** Of first and last name with the space between them. */
    public static final int MAX_NAME = 100;

    public static final int MAX_HEIGHT_CM = 300;
    public static final int MAX_WEIGHT_KG = 500;

    public Kid {
        blockedFeatures = Set.copyOf(blockedFeatures);
    }

    /** What Atrict's full-replace form may change about a kid. */
    public record Details(
            String name,
            @Nullable LocalDate birthDate,
            Gender gender,
            @Nullable Double birthHeightCm,
            @Nullable Double birthWeightKg) {}

    /** What Kidtrol's full-replace form may change about a kid, its picture aside. */
    public record Profile(@Nullable String email, String firstName, String lastName, Set<Feature> blockedFeatures) {

        public Profile {
            blockedFeatures = Set.copyOf(blockedFeatures);
        }
    }

    /** A kid just made by that user, of whom nothing is known yet. */
    public static Kid create(int id, int familyId, int ownerId, Instant now) {
        return new Kid(id, null, "", "", null, Gender.UNSPECIFIED, familyId, ownerId, null, null, null, Set.of(), now);
    }

    /** First and last name as one; empty parts leave no space behind. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public boolean hasAvatar() {
        return avatar != null;
    }

    public Profile profile() {
        return new Profile(email, firstName, lastName, blockedFeatures);
    }

    /** Takes over a form. The name is split only when it changed, since another dialect knows its parts. */
    public Kid with(Details details) {
        var first = firstName;
        var last = lastName;
        if (!details.name().equals(name())) {
            var space = details.name().indexOf(' ');
            first = space < 0 ? details.name() : details.name().substring(0, space);
            last = space < 0 ? "" : details.name().substring(space + 1).strip();
        }
        return new Kid(
                id,
                email,
                first,
                last,
                details.birthDate(),
                details.gender(),
                familyId,
                ownerId,
                details.birthHeightCm(),
                details.birthWeightKg(),
                avatar,
                blockedFeatures,
                createdAt);
    }

    /** Takes over a form; what only Atrict knows stays. */
    public Kid with(Profile profile) {
        return new Kid(
                id,
                profile.email(),
                profile.firstName(),
                profile.lastName(),
                birthDate,
                gender,
                familyId,
                ownerId,
                birthHeightCm,
                birthWeightKg,
                avatar,
                profile.blockedFeatures(),
                createdAt);
    }

    public Kid in(int otherFamilyId) {
        return new Kid(
                id,
                email,
                firstName,
                lastName,
                birthDate,
                gender,
                otherFamilyId,
                ownerId,
                birthHeightCm,
                birthWeightKg,
                avatar,
                blockedFeatures,
                createdAt);
    }

    public Kid withoutAvatar() {
        return with((@Nullable Avatar) null);
    }

    public Kid with(@Nullable Avatar newAvatar) {
        return new Kid(
                id,
                email,
                firstName,
                lastName,
                birthDate,
                gender,
                familyId,
                ownerId,
                birthHeightCm,
                birthWeightKg,
                newAvatar,
                blockedFeatures,
                createdAt);
    }
}
