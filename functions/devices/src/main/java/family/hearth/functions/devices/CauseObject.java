package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.Cause;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;

/**
 * What decides something, strongest first: what a kid may never do, an override, a schedule.
 *
 * @param kind kid, override or schedule
 * @param id of the kid, the override or the schedule
 * @param features numbers of the features that it decides
 */
@Serdeable
record CauseObject(
        String kind,
        int id,
        String name,
        @JsonProperty("feature_list") List<Integer> features) {

    static CauseObject of(Cause cause) {
        return new CauseObject(
                cause.kind().name().toLowerCase(Locale.ROOT),
                cause.id(),
                cause.name(),
                cause.features().numbers());
    }
}
