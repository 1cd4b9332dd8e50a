package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.policy.ParentDevice;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A parent's own device. What nobody said is an empty text.
 *
 * @param os 0 is iOS, 1 is Android
 */
@Serdeable
record ParentDeviceObject(
        int id,
        String name,
        String email,
        String phone,
        int os,
        String type,
        @JsonProperty("push_token") String pushToken) {

    static ParentDeviceObject of(ParentDevice device) {
        return new ParentDeviceObject(
                device.id(),
                device.name(),
                device.email(),
                device.phone(),
                device.os().number(),
                device.type(),
                device.pushToken());
    }
}
