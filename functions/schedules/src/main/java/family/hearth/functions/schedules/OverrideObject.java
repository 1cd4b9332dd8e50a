package family.hearth.functions.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.OverrideTime;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.dynamodb.PolicyView;
import family.hearth.policies.KidObject;
import family.hearth.policies.RegulatedDeviceObject;
import family.hearth.policies.Targets;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A stretch of time in which all features are blocked, or none, whatever the schedules say.
 *
 * @param start what clocks in the family's timezone show then
 * @param end no longer in force
 * @param block whether it blocks; else it unblocks
 * @param kids all of whose devices it reaches; nobody when empty
 * @param devices that it reaches by themselves
 */
@Serdeable
record OverrideObject(
        int id,
        String name,
        @JsonProperty("start_datetime") String start,
        @JsonProperty("end_datetime") String end,
        boolean block,
        @JsonProperty("kid_list") List<KidObject> kids,
        @JsonProperty("device_list") List<RegulatedDeviceObject> devices) {

    static OverrideObject of(ScheduleOverride override, PolicyView view, Targets targets) {
        return new OverrideObject(
                override.id(),
                override.name(),
                OverrideTime.print(override.start(), view.timezone()),
                OverrideTime.print(override.end(), view.timezone()),
                override.block(),
                targets.kids(override.kidIds(), view),
                targets.devices(override.deviceIds(), view));
    }
}
