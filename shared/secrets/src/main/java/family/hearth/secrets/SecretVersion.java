package family.hearth.secrets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Base64;

/**
 * The part of a {@code GetSecretValue} answer that matters here.
 *
 * @param createdAt in seconds since 1970
 */
@Serdeable
record SecretVersion(
        @JsonProperty("VersionId") String id,
        @JsonProperty("SecretString") String text,
        @JsonProperty("CreatedDate") double createdAt) {

    /** The secret itself. */
    byte[] bytes() {
        return Base64.getUrlDecoder().decode(text);
    }

    Instant created() {
        return Instant.ofEpochMilli((long) (createdAt * 1000));
    }

    @Override
    public String toString() {
        return "SecretVersion[id=" + id + "]";
    }
}
