package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Email;
import family.hearth.domain.policy.ParentDevice;
import family.hearth.domain.policy.RegulatedDevice;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of a parent's own device.
 *
 * @param os 0 is iOS, 1 is Android
 * @param pushToken left out of an update, it stays as it is; anything else that is left out is taken away
 */
@Serdeable
record ParentDeviceForm(
        @NotBlank @Size(max = RegulatedDevice.MAX_NAME) String name,
        @Nullable @Size(max = Email.MAX_LENGTH) String email,
        @Nullable @Size(max = RegulatedDevice.MAX_PHONE) String phone,
        int os,
        @NotBlank @Size(max = RegulatedDevice.MAX_TYPE) String type,

        @Nullable @Size(max = RegulatedDevice.MAX_PUSH_TOKEN) @JsonProperty("push_token")
        String pushToken) {

    /**
     * @param knownPushToken the one until now
     */
    ParentDevice.Details details(String knownPushToken) {
        return new ParentDevice.Details(
                name,
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(phone, ""),
                OsNumber.read(os),
                type,
                Objects.requireNonNullElse(pushToken, knownPushToken));
    }
}
