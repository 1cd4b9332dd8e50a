package family.hearth.dynamodb;

import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Member;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What rows of several kinds tell of a family's members.
 *
 * @param isOfFamily whether the family's own row was among them
 */
record MemberRows(boolean isOfFamily, List<Membership> memberships, List<Kid> kids, Map<Integer, User> users) {

    /** Where a member lies, whose number may be a grown-up's or a kid's. */
    static List<Key> keys(int familyId, int memberId) {
        return List.of(
                FamilyKeys.member(familyId, memberId), FamilyKeys.kid(familyId, memberId), UserKeys.user(memberId));
    }

    /** The member whose rows were asked for, maybe among others; nobody when it is not of the family. */
    static Optional<Member> member(Rows rows) {
        return read(rows.items().values()).members().stream().findFirst();
    }

    static MemberRows read(Collection<Map<String, AttributeValue>> rows) {
        var isOfFamily = false;
        var memberships = new ArrayList<Membership>();
        var kids = new ArrayList<Kid>();
        var users = new HashMap<Integer, User>();
        for (var row : rows) {
            var sk = Key.of(row).sk();
            if (sk.equals(FamilyKeys.FAMILY)) {
                isOfFamily = true;
            } else if (sk.startsWith(FamilyKeys.MEMBERS)) {
                memberships.add(UserRows.FAMILY_MEMBER.read(row));
            } else if (sk.startsWith(FamilyKeys.KIDS)) {
                kids.add(KidRows.OF_FAMILY.read(row).kid());
            } else if (sk.equals(UserKeys.USER)) {
                var user = UserRows.USER.read(row);
                users.put(user.id(), user);
            }
        }
        return new MemberRows(isOfFamily, memberships, kids, users);
    }

    MemberRows with(Rows userRows) {
        return new MemberRows(
                isOfFamily, memberships, kids, read(userRows.items().values()).users());
    }

    /** Grown-ups whose user is known, and kids, in order. */
    List<Member> members() {
        var adults = memberships.stream()
                .flatMap(membership -> Stream.ofNullable(users.get(membership.userId()))
                        .map(user -> new Member.Adult(membership, user)));
        return Stream.<Member>concat(adults, kids.stream().map(Member.Child::new))
                .sorted(Member.ORDER)
                .toList();
    }
}
