package family.hearth.functions.parents;

import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/** Who wants to sign in. */
@Serdeable
record LoginRequest(
        @Size(max = 254) String email,
        @Verbatim @Size(max = 1024) String password) {}
