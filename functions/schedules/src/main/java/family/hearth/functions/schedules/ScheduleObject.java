package family.hearth.functions.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.Schedule;
import family.hearth.dynamodb.PolicyView;
import family.hearth.policies.KidObject;
import family.hearth.policies.RegulatedDeviceObject;
import family.hearth.policies.Targets;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Hours of the week in which features are blocked.
 *
 * @param startTime such as 8:00, in the family's timezone
 * @param endTime no longer blocked; 24:00 is the end of the day
 * @param days 0 is Monday, ascending
 * @param features numbers of features that it blocks, ascending
 * @param active whether it has any effect
 * @param kids all of whose devices it reaches; nobody when empty
 * @param devices that it reaches by themselves
 */
@Serdeable
record ScheduleObject(
        int id,
        String name,
        @JsonProperty("start_time") String startTime,
        @JsonProperty("end_time") String endTime,
        @JsonProperty("day_list") List<Integer> days,
        @JsonProperty("feature_list") List<Integer> features,
        @JsonProperty("is_active") boolean active,
        @JsonProperty("kid_list") List<KidObject> kids,
        @JsonProperty("device_list") List<RegulatedDeviceObject> devices) {

    static ScheduleObject of(Schedule schedule, PolicyView view, Targets targets) {
        return new ScheduleObject(
                schedule.id(),
                schedule.name(),
                schedule.start().toString(),
                schedule.end().toString(),
                schedule.dayNumbers(),
                schedule.features().numbers(),
                schedule.active(),
                targets.kids(schedule.kidIds(), view),
                targets.devices(schedule.deviceIds(), view));
    }
}
