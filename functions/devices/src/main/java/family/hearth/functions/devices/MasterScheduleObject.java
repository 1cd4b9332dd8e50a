package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.DeviceRules;
import family.hearth.domain.policy.MasterSchedule;
import family.hearth.domain.policy.PolicyWindow;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and why a device may do what. All times have the offset that the family's clocks have then.
 *
 * @param device its id
 * @param kid the id of whose it is
 * @param timezone of the family
 * @param to no longer covered
 * @param intervals without gaps, from one end to the other
 * @param version the same for as long as everything before it is the same, and the ETag
 * @param now at this moment, whatever the window is
 * @param nextChangeAt when other features will be blocked than now; null when that never happens
 */
@Serdeable
record MasterScheduleObject(
        int device,
        int kid,
        String timezone,
        String from,
        String to,
        @JsonProperty("interval_list") List<IntervalObject> intervals,
        String version,
        NowObject now,
        @JsonProperty("next_change_at") @Nullable String nextChangeAt,
        @JsonProperty("generated_at") String generatedAt) {

    static MasterScheduleObject of(MasterSchedule schedule, DeviceRules rules, Instant now) {
        var moment = rules.compile(new PolicyWindow(now, now.plusSeconds(1)));
        return new MasterScheduleObject(
                schedule.deviceId(),
                schedule.kidId(),
                schedule.timezone().getId(),
                schedule.print(schedule.from()),
                schedule.print(schedule.to()),
                schedule.intervals().stream()
                        .map(interval -> IntervalObject.of(interval, schedule))
                        .toList(),
                schedule.version(),
                NowObject.of(moment.intervals().getFirst()),
                rules.nextTransition(now).map(schedule::print).orElse(null),
                schedule.print(now));
    }
}
