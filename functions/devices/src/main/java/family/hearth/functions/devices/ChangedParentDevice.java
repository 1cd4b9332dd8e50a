package family.hearth.functions.devices;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Email;
import family.hearth.domain.policy.ParentDevice;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.http.body.Change;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a parent's own device; what is left out stays.
 *
 * @param os 0 is iOS, 1 is Android
 */
@Serdeable
record ChangedParentDevice(
        Change<@NotBlank @Size(max = RegulatedDevice.MAX_NAME) String> name,
        Change<@Size(max = Email.MAX_LENGTH) @Nullable String> email,
        Change<@Size(max = RegulatedDevice.MAX_PHONE) @Nullable String> phone,
        Change<Integer> os,
        Change<@NotBlank @Size(max = RegulatedDevice.MAX_TYPE) String> type,

        @JsonProperty("push_token") Change<@Size(max = RegulatedDevice.MAX_PUSH_TOKEN) @Nullable String> pushToken) {

    ParentDevice.Details over(ParentDevice.Details old) {
        return new ParentDevice.Details(
                name.orElse(old.name()),
                text(email.orElse(old.email())),
                text(phone.orElse(old.phone())),
                OsNumber.read(os.orElse(old.os().number())),
                type.orElse(old.type()),
                text(pushToken.orElse(old.pushToken())));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
