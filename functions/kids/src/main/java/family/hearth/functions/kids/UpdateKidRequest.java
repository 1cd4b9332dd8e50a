package family.hearth.functions.kids;

import family.hearth.domain.people.Gender;
import family.hearth.domain.people.Kid;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be changed about a kid; what is missing is taken away.
 *
 * @param familyId another family moves the kid there; null leaves it where it is
 */
@Serdeable
record UpdateKidRequest(
        @NotBlank @Size(max = Kid.MAX_NAME) String name,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        @Nullable @Min(0) @Max(Kid.MAX_HEIGHT_CM) Double birthHeightCm,
        @Nullable @Min(0) @Max(Kid.MAX_WEIGHT_KG) Double birthWeightKg,
        @Nullable Integer familyId) {

    Kid.Details details() {
        return new Kid.Details(
                name, birthDate, Objects.requireNonNullElse(gender, Gender.UNSPECIFIED), birthHeightCm, birthWeightKg);
    }
}
