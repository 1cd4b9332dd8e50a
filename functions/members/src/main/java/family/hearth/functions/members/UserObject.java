package family.hearth.functions.members;

import family.hearth.domain.people.Member;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The person behind a member.
 *
 * @param email empty for a kid
 * @param isActive whether it has any power in the family; a kid always is
 */
@Serdeable
record UserObject(String id, String email, String displayName, boolean isActive) {

    static UserObject of(Member member) {
        var email = switch (member) {
            case Member.Adult adult -> adult.user().email();
            case Member.Child ignored -> "";
        };
        return new UserObject(Integer.toString(member.id()), email, member.displayName(), member.isActive());
    }
}
