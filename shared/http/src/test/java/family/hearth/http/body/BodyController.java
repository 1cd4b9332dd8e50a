package family.hearth.http.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.DomainFailure;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says back what it understood. */
@Controller
@Produces(MediaType.TEXT_PLAIN)
final class BodyController {

    enum Role {
        OWNER,
        CO_OWNER
    }

    @Serdeable
    record Everything(
            @NotBlank @Size(max = 5) @JsonProperty("first_name")
            String firstName,

            @Nullable @Multiline @Size(max = 20) String notes,
            @Nullable @Verbatim @Size(min = 2) String password,
            @Nullable @Email String email,
            @Nullable @Min(1) @Max(10) Integer count,
            @Nullable Long big,
            @Nullable @DecimalMin("0") @DecimalMax("500") Double weight,
            @Nullable Boolean active,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Role role,
            @Nullable @NotEmpty @Size(max = 3) List<@NotBlank @Size(max = 3) String> tags,
            @Nullable List<Item> items,
            @Nullable Item item) {}

    @Serdeable
    record Item(int id, String label) {
        Item {
            if (id < 0) {
                throw new DomainFailure.Invalid("id", "must not be negative");
            }
        }
    }

    @Serdeable
    record Enveloped(@Envelope Letter letter) {}

    @Serdeable
    record Letter(
            @NotBlank @Size(max = 5) String name, @Nullable List<String> tags) {}

    @Serdeable
    record Partial(
            Change<@NotBlank @Size(max = 5) String> name,
            Change<@Nullable Integer> familyId,
            Change<List<Integer>> days) {}

    @Serdeable
    record Farewell(boolean purge) {}

    @Post("/api/bodies")
    String everything(@Body Everything body) {
        return body.toString();
    }

    @Post("/api/v1/prizes")
    String inChoreography(@Body Item body) {
        return body.toString();
    }

    @Post("/api/v1/memories")
    String inMemories(@Body Item body) {
        return body.toString();
    }

    @Post("/api/v1/letters")
    String enveloped(@Body Enveloped body) {
        return body.toString();
    }

    @Post("/api/letters")
    String inAtrict(@Body Enveloped body) {
        return body.toString();
    }

    @Patch("/api/bodies")
    String partial(@Body Partial body) {
        return body.toString();
    }

    @Delete("/api/bodies")
    String farewell(@Nullable @Body Farewell body) {
        return String.valueOf(body);
    }

    @Post("/api/trees")
    String tree(@Body Tree body) {
        return body.toString();
    }
}
