package family.hearth.functions.members;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Member;
import family.hearth.http.json.WholeSeconds;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A grown-up in a family.
 *
 * @param id the same as the user's
 * @param name first and last name
 */
@Serdeable
record FamilyMemberObject(
        int id,
        @JsonProperty("user_id") int userId,
        String name,
        String email,
        FamilyRole role,

        @JsonProperty("joined_at") @Serdeable.Serializable(using = WholeSeconds.class)
        Instant joinedAt) {

    static FamilyMemberObject of(Member.Adult adult) {
        return new FamilyMemberObject(
                adult.id(),
                adult.id(),
                adult.displayName(),
                adult.user().email(),
                adult.membership().role(),
                adult.since());
    }
}
