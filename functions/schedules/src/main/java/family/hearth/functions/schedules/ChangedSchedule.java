package family.hearth.functions.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.dynamodb.PolicyView;
import family.hearth.http.body.Change;
import family.hearth.http.body.OrItsText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What changes about a schedule; what is left out stays. */
@Serdeable
record ChangedSchedule(
        Change<@NotBlank @Size(max = Schedule.MAX_NAME) String> name,
        @JsonProperty("start_time") Change<String> startTime,
        @JsonProperty("end_time") Change<String> endTime,
        @JsonProperty("day_list") Change<List<Integer>> days,
        @JsonProperty("feature_list") Change<List<Integer>> features,
        @JsonProperty("is_active") Change<@OrItsText Boolean> active,
        @JsonProperty("kid_list") Change<@Size(max = Schedule.MAX_TARGETS) List<Integer>> kids,
        @JsonProperty("device_list") Change<@Size(max = Schedule.MAX_TARGETS) List<Integer>> devices) {

    /** As if all of it had been sent. */
    ScheduleForm over(Schedule old, PolicyView view) {
        return new ScheduleForm(
                name.orElse(old.name()),
                startTime.orElse(old.start().toString()),
                endTime.orElse(old.end().toString()),
                days.orElse(old.dayNumbers()),
                features.orElse(old.features().numbers()),
                active.orElse(old.active()),
                kids.orElseGet(
                        () -> view.kids(old.kidIds()).stream().map(Kid::id).toList()),
                devices.orElseGet(() -> view.devices(old.deviceIds()).stream()
                        .map(RegulatedDevice::id)
                        .toList()));
    }
}
