package family.hearth.functions.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Violations;
import family.hearth.domain.policy.Edge;
import family.hearth.domain.policy.OverrideTime;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.dynamodb.PolicyView;
import family.hearth.http.body.OrItsText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of an override; what is left out of an update is as in a new one.
 *
 * @param start such as 2015-04-05T14:30, in the family's timezone unless it has an offset
 * @param end after the start
 * @param block true if left out
 * @param kids ids of kids all of whose devices it reaches; none if left out
 * @param devices ids of devices that it reaches by themselves; none if left out
 */
@Serdeable
record OverrideForm(
        @NotBlank @Size(max = ScheduleOverride.MAX_NAME) String name,
        @JsonProperty("start_datetime") String start,
        @JsonProperty("end_datetime") String end,
        @OrItsText @Nullable Boolean block,

        @JsonProperty("kid_list") @Size(max = Schedule.MAX_TARGETS) @Nullable
        List<Integer> kids,

        @JsonProperty("device_list") @Size(max = Schedule.MAX_TARGETS) @Nullable
        List<Integer> devices) {

    private static final String A_TIME = "must be a date and time such as 2015-04-05T14:30";

    /** What the form means in a family that looks so. */
    ScheduleOverride.Details details(PolicyView view) {
        var problems = new Violations();
        var from = OverrideTime.parse(start, Edge.START, view.timezone());
        var to = OverrideTime.parse(end, Edge.END, view.timezone());
        problems.require(from.isPresent(), "startDatetime", A_TIME).require(to.isPresent(), "endDatetime", A_TIME);
        var kidIds = Reach.kids(kids, view, problems);
        var deviceIds = Reach.devices(devices, view, problems);
        problems.throwIfAny();
        return new ScheduleOverride.Details(
                name, from.orElseThrow(), to.orElseThrow(), block == null || block, kidIds, deviceIds);
    }
}
