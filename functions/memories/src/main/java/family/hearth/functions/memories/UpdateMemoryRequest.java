package family.hearth.functions.memories;

import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.TimelineForm;
import family.hearth.domain.people.Kid;
import family.hearth.http.body.Multiline;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that can be changed about a memory; what is missing is taken away. Photos have routes of their own. */
@Serdeable
record UpdateMemoryRequest(
        @Nullable @Multiline @Size(max = Story.MAX_TEXT) String text,
        LocalDate occurredOn,
        @Nullable @Min(0) @Max(Kid.MAX_HEIGHT_CM) Double heightCm,
        @Nullable @Min(0) @Max(Kid.MAX_WEIGHT_KG) Double weightKg) {

    TimelineForm form() {
        return new TimelineForm(text, occurredOn, new Measures(heightCm, weightKg));
    }
}
