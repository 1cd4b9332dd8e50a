package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Email;
import family.hearth.domain.Violations;
import family.hearth.domain.policy.DeviceOs;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.dynamodb.PolicyView;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of a kid's device.
 *
 * @param schedules ids of schedules that are to reach it by itself; none if left out
 * @param kid whose it is
 * @param os 0 is iOS, 1 is Android
 * @param pushToken left out of an update, it stays as it is; anything else that is left out is taken away
 */
@Serdeable
record RegulatedDeviceForm(
        @NotBlank @Size(max = RegulatedDevice.MAX_NAME) String name,
        @Nullable @Size(max = Email.MAX_LENGTH) String email,
        @Nullable @Size(max = RegulatedDevice.MAX_PHONE) String phone,

        @JsonProperty("schedule_list") @Nullable @Size(max = Schedule.MAX_PER_FAMILY)
        List<Integer> schedules,

        int kid,
        int os,
        @NotBlank @Size(max = RegulatedDevice.MAX_TYPE) String type,

        @JsonProperty("push_token") @Nullable @Size(max = RegulatedDevice.MAX_PUSH_TOKEN)
        String pushToken) {

    /**
     * What the form means in a family that looks so.
     *
     * @param oldToken the push token that stays when none is sent
     */
    RegulatedDevice.Details details(PolicyView view, String oldToken) {
        var system = DeviceOs.of(os);
        new Violations()
                .require(system.isPresent(), "os", OsNumber.MESSAGE)
                .require(view.kid(kid).isPresent(), "kid", "is not a kid of your family")
                .require(
                        scheduleIds().stream().allMatch(id -> view.schedule(id).isPresent()),
                        "scheduleList",
                        "must hold ids of schedules of your family")
                .throwIfAny();
        return new RegulatedDevice.Details(
                kid,
                name,
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(phone, ""),
                system.orElseThrow(),
                type,
                Objects.requireNonNullElse(pushToken, oldToken));
    }

    List<Integer> scheduleIds() {
        return Objects.requireNonNullElse(schedules, List.of());
    }
}
