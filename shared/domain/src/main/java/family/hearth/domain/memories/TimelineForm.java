package family.hearth.domain.memories;

import family.hearth.domain.DomainFailure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a full-replace form on a kid's timeline says about a memory; all else stays as it is. */
public record TimelineForm(@Nullable String text, LocalDate occurredOn, Measures measures) {

    /**
     * @param today the date in the family's timezone
     * @throws DomainFailure.Invalid when the day is in the future or out of living memory
     */
    public void requirePlausible(LocalDate today) {
        if (occurredOn.isAfter(today)) {
            throw new DomainFailure.Invalid("occurredOn", "must not be in the future");
        }
        if (occurredOn.isBefore(Moment.EARLIEST)) {
            throw new DomainFailure.Invalid("occurredOn", "must not be before " + Moment.EARLIEST);
        }
    }
}
