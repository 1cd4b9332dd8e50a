package family.hearth.policies;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.dynamodb.PolicyView;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A device of a kid, as Kidtrol shows one. What nobody said is an empty text.
 *
 * @param schedules that name this device; others may reach it through its kid
 * @param os 0 is iOS, 1 is Android
 * @param profileInstalled whether the management profile is on it; only the server knows
 */
@Serdeable
public record RegulatedDeviceObject(
        int id,
        String name,
        String email,
        String phone,
        @JsonProperty("schedule_list") List<Integer> schedules,
        int kid,
        int os,
        String type,
        @JsonProperty("push_token") String pushToken,
        @JsonProperty("is_profile_installed") boolean profileInstalled) {

    /** The device, one of those that the view shows. */
    public static RegulatedDeviceObject of(RegulatedDevice device, PolicyView view) {
        return new RegulatedDeviceObject(
                device.id(),
                device.name(),
                device.email(),
                device.phone(),
                view.schedulesOf(device.id()).stream().map(Schedule::id).toList(),
                device.kidId(),
                device.os().number(),
                device.type(),
                device.pushToken(),
                device.profileInstalled());
    }
}
