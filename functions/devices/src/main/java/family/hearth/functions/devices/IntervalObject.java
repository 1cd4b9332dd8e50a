package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.MasterSchedule;
import family.hearth.domain.policy.PolicyInterval;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A stretch of time in which the same is blocked for the same reasons.
 *
 * @param start with the offset that the family's clocks have then
 * @param end no longer part of it
 * @param blocked numbers of features, ascending
 * @param allowed the others
 * @param because empty where nothing says anything, and so everything is allowed
 */
@Serdeable
record IntervalObject(
        String start,
        String end,
        @JsonProperty("blocked_feature_list") List<Integer> blocked,
        @JsonProperty("allowed_feature_list") List<Integer> allowed,
        List<CauseObject> because) {

    static IntervalObject of(PolicyInterval interval, MasterSchedule schedule) {
        return new IntervalObject(
                schedule.print(interval.start()),
                schedule.print(interval.end()),
                interval.blocked().numbers(),
                interval.allowed().numbers(),
                interval.because().stream().map(CauseObject::of).toList());
    }
}
