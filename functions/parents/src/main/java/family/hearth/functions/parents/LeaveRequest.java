package family.hearth.functions.parents;

import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a parent leaves.
 *
 * @param password needed to purge
 * @param purge whether nothing is to be kept for thirty days
 */
@Serdeable
record LeaveRequest(
        @Nullable @Verbatim @Size(max = 1024) String password,
        @Nullable Boolean purge) {

    boolean purges() {
        return Boolean.TRUE.equals(purge);
    }
}
