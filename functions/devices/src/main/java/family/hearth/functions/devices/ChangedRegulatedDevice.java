package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Email;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.dynamodb.PolicyView;
import family.hearth.http.body.Change;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a kid's device; what is left out stays.
 *
 * @param os 0 is iOS, 1 is Android
 */
@Serdeable
record ChangedRegulatedDevice(
        Change<@NotBlank @Size(max = RegulatedDevice.MAX_NAME) String> name,
        Change<@Size(max = Email.MAX_LENGTH) @Nullable String> email,
        Change<@Size(max = RegulatedDevice.MAX_PHONE) @Nullable String> phone,

        @JsonProperty("schedule_list") Change<@Size(max = Schedule.MAX_PER_FAMILY) List<Integer>> schedules,

        Change<Integer> kid,
        Change<Integer> os,
        Change<@NotBlank @Size(max = RegulatedDevice.MAX_TYPE) String> type,

        @JsonProperty("push_token") Change<@Size(max = RegulatedDevice.MAX_PUSH_TOKEN) @Nullable String> pushToken) {

    /** As if all of it had been sent. */
    RegulatedDeviceForm over(RegulatedDevice old, PolicyView view) {
        return new RegulatedDeviceForm(
                name.orElse(old.name()),
                email.orElse(old.email()),
                phone.orElse(old.phone()),
                schedules.orElseGet(() ->
                        view.schedulesOf(old.id()).stream().map(Schedule::id).toList()),
                kid.orElse(old.kidId()),
                os.orElse(old.os().number()),
                type.orElse(old.type()),
                pushToken.isPresent() ? sent(pushToken.orElse(null)) : old.pushToken());
    }

    /** Null takes it away. */
    private static String sent(@Nullable String token) {
        return token == null ? "" : token;
    }
}
