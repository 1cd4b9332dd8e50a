package family.hearth.functions.memories;

import family.hearth.album.PhotoAnnouncement;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memory to be set down. It needs text, a measure or a photo.
 *
 * @param occurredOn not in the future, in the family's timezone
 * @param photos photos that will be uploaded by the URLs that the answer gives
 */
@Serdeable
record CreateMemoryRequest(
        @Nullable @Multiline @Size(max = Story.MAX_TEXT) String text,
        LocalDate occurredOn,
        @Nullable @Min(0) @Max(Kid.MAX_HEIGHT_CM) Double heightCm,
        @Nullable @Min(0) @Max(Kid.MAX_WEIGHT_KG) Double weightKg,
        @Nullable List<PhotoAnnouncement> photos) {

    TimelineForm form() {
        return new TimelineForm(text, occurredOn, new Measures(heightCm, weightKg));
    }

    List<PhotoAnnouncement> announced() {
        return photos == null ? List.of() : photos;
    }
}
