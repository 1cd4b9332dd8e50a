package family.hearth.functions.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.dynamodb.PolicyView;
import family.hearth.http.body.Change;
import family.hearth.http.body.OrItsText;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What changes about an override; what is left out stays. */
@Serdeable
record ChangedOverride(
        Change<@NotBlank @Size(max = ScheduleOverride.MAX_NAME) String> name,
        @JsonProperty("start_datetime") Change<String> start,
        @JsonProperty("end_datetime") Change<String> end,
        Change<@OrItsText Boolean> block,
        @JsonProperty("kid_list") Change<@Size(max = Schedule.MAX_TARGETS) List<Integer>> kids,
        @JsonProperty("device_list") Change<@Size(max = Schedule.MAX_TARGETS) List<Integer>> devices) {

    /** As if all of it had been sent; a time that was not comes with its offset, and so stays the very instant. */
    OverrideForm over(ScheduleOverride old, PolicyView view) {
        return new OverrideForm(
                name.orElse(old.name()),
                start.orElse(old.start().toString()),
                end.orElse(old.end().toString()),
                block.orElse(old.block()),
                kids.orElseGet(
                        () -> view.kids(old.kidIds()).stream().map(Kid::id).toList()),
                devices.orElseGet(() -> view.devices(old.deviceIds()).stream()
                        .map(RegulatedDevice::id)
                        .toList()));
    }
}
