package family.hearth.functions.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Violations;
import family.hearth.domain.policy.Feature;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.TimeOfDay;
import family.hearth.dynamodb.PolicyView;
import family.hearth.http.body.OrItsText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of a schedule; what is left out of an update is as in a new one.
 *
 * @param startTime such as 8:00, in the family's timezone
 * @param endTime after the start; 24:00 is the end of the day
 * @param days 0 is Monday
 * @param features numbers of the features to block
 * @param active true if left out
 * @param kids ids of kids all of whose devices it reaches; none if left out
 * @param devices ids of devices that it reaches by themselves; none if left out
 */
@Serdeable
record ScheduleForm(
        @NotBlank @Size(max = Schedule.MAX_NAME) String name,
        @JsonProperty("start_time") String startTime,
        @JsonProperty("end_time") String endTime,
        @JsonProperty("day_list") List<Integer> days,
        @JsonProperty("feature_list") List<Integer> features,
        @JsonProperty("is_active") @OrItsText @Nullable Boolean active,

        @JsonProperty("kid_list") @Size(max = Schedule.MAX_TARGETS) @Nullable
        List<Integer> kids,

        @JsonProperty("device_list") @Size(max = Schedule.MAX_TARGETS) @Nullable
        List<Integer> devices) {

    /** What the form means in a family that looks so. */
    Schedule.Details details(PolicyView view) {
        var problems = new Violations();
        var start = TimeOfDay.parse(startTime);
        var end = TimeOfDay.parse(endTime);
        problems.require(start.isPresent(), "startTime", "must be a time such as 8:00")
                .require(end.isPresent(), "endTime", "must be a time such as 8:00, or 24:00");
        requireSome(days, "dayList", problems);
        requireSome(features, "featureList", problems);
        problems.require(
                        days.stream().allMatch(day -> Schedule.day(day).isPresent()),
                        "dayList",
                        "must hold numbers from 0 for Monday to 6 for Sunday")
                .require(
                        features.stream().allMatch(number -> Feature.of(number).isPresent()),
                        "featureList",
                        "must hold numbers of features, 0 to 5");
        var kidIds = Reach.kids(kids, view, problems);
        var deviceIds = Reach.devices(devices, view, problems);
        problems.throwIfAny();
        return new Schedule.Details(
                name,
                start.orElseThrow(),
                end.orElseThrow(),
                Set.copyOf(days.stream()
                        .map(day -> Schedule.day(day).orElseThrow())
                        .toList()),
                Features.copyOf(features.stream()
                        .map(number -> Feature.of(number).orElseThrow())
                        .toList()),
                active == null || active,
                kidIds,
                deviceIds);
    }

    private static void requireSome(List<Integer> numbers, String field, Violations problems) {
        problems.require(!numbers.isEmpty(), field, "must not be empty")
                .require(new HashSet<>(numbers).size() == numbers.size(), field, "must not name one twice");
    }
}
