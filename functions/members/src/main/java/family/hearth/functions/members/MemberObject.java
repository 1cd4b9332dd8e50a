package family.hearth.functions.members;

import family.hearth.domain.chores.Score;
import family.hearth.domain.people.Member;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;

/**
 * A member of a family.
 *
 * @param memberId the same as its user's id
 * @param memberRole {@code owner}, {@code admin}, {@code member}, or {@code child}
 * @param createdAt when it came to the family
 * @param points what it has earned and not spent
 */
@Serdeable
record MemberObject(
        String memberId,
        String familyId,
        String displayName,
        String memberRole,
        Instant createdAt,
        long points,
        UserObject user) {

    static MemberObject of(Member member, Score score) {
        var user = UserObject.of(member);
        return new MemberObject(
                user.id(),
                Integer.toString(member.familyId()),
                user.displayName(),
                role(member),
                member.since(),
                score.balance(member.id()),
                user);
    }

    private static String role(Member member) {
        return switch (member) {
            case Member.Adult adult -> adult.membership().role().name().toLowerCase(Locale.ROOT);
            case Member.Child ignored -> "child";
        };
    }
}
