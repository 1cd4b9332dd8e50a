package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.people.Member;
import family.hearth.domain.people.Member.Adult;
import family.hearth.domain.people.Membership;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who belongs to which family, and with what power. A family always keeps an active owner. */
public final class MembershipStore {

    private final Table table;

    public MembershipStore(Table table) {
        this.table = table;
    }

    /** Everybody of the family, as {@link Member#ORDER} has it; nobody when it is gone. */
    public List<Member> ofFamily(int familyId) {
        var rows = MemberRows.read(table.items(FamilyKeys.everybody(familyId)));
        if (!rows.isOfFamily()) {
            return List.of();
        }
        var users = rows.memberships().stream()
                .map(membership -> UserKeys.user(membership.userId()))
                .toList();
        return rows.with(table.rowsAt(users)).members();
    }

    /** One member of the family, by the number that grown-ups and kids share. */
    public Optional<Member> find(int familyId, int memberId) {
        return MemberRows.member(table.rowsAt(MemberRows.keys(familyId, memberId)));
    }

    /** A user's membership in the family, active or not. */
    public Optional<Membership> membership(int familyId, int userId) {
        return table.find(FamilyKeys.member(familyId, userId), UserRows.FAMILY_MEMBER);
    }

    /**
     * Makes a user a member of a family.
     *
     * @throws DomainFailure.Conflict when the user is one already
     * @throws DomainFailure.NotFound when the family or the user is gone
     */
    public void join(Membership membership) {
        var write = table.write();
        join(write, membership, MembershipStore::alreadyIn);
        write.check(UserKeys.user(membership.userId()), Condition.PRESENT, DomainFailure.NotFound::new)
                .commit();
    }

    /** Adds to a write what makes a user a member, the look at the user excepted. */
    static void join(Write write, Membership membership, Supplier<? extends RuntimeException> whenIn) {
        write.create(UserRows.FAMILY_MEMBER, membership, whenIn)
                .put(UserRows.MEMBERSHIP, membership)
                .change(
                        FamilyKeys.family(membership.familyId()),
                        new Update()
                                .add("ownerCount", FamilyRows.owners(membership))
                                .add("arrivals", 1),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new);
    }

    /**
     * Gives a grown-up power in the family, takes it, or makes it another.
     *
     * @param decision the member as it should be, from what it is; equal to it when nothing is to be written
     * @param receipt what to remember of the answer
     * @return the member as it is now
     * @throws DomainFailure.NotFound when the family has no such member
     * @throws DomainFailure.Conflict when this would leave the family without an active owner
     */
    public Member change(
            int familyId, int memberId, UnaryOperator<Member> decision, Function<Member, @Nullable Receipt> receipt) {
        return Changed.retrying(() -> {
            var old = find(familyId, memberId).orElseThrow(DomainFailure.NotFound::new);
            var next = decision.apply(old);
            if (!next.equals(old) && old instanceof Adult before && next instanceof Adult after) {
                write(before.membership(), after.membership(), receipt.apply(next));
            }
            return next;
        });
    }

    private void write(Membership before, Membership after, @Nullable Receipt receipt) {
        var update = new Update()
                .set("active", after.active())
                .set("role", after.role().name());
        var unchanged = unchanged(before);
        // Before the counts: when somebody else has just done the same, that is what there is to say, and not that
        // this is the last owner.
        var write = table.write()
                .change(FamilyKeys.member(after.familyId(), after.userId()), update, unchanged, Changed::new)
                .change(UserKeys.membership(after.userId(), after.familyId()), update, unchanged, Changed::new);
        var owners = FamilyRows.owners(after) - FamilyRows.owners(before);
        var arrivals = after.active() && !before.active() ? 1 : 0;
        if (owners != 0 || arrivals != 0) {
            write.change(
                    FamilyKeys.family(after.familyId()),
                    new Update().add("ownerCount", owners).add("arrivals", arrivals),
                    FamilyRows.keepsAnOwner(owners),
                    FamilyRows::lastOwner);
        }
        write.answering(receipt).commit();
    }

    /** That a membership is as it was read. */
    static Condition unchanged(Membership membership) {
        return Condition.of("active = :wasActive AND #role = :wasRole")
                .naming("#role", "role")
                .with(":wasActive", AttributeValue.fromBool(membership.active()))
                .with(":wasRole", membership.role().name());
    }

    private static DomainFailure alreadyIn() {
        return new DomainFailure.Conflict("This user is a member of the family already.");
    }
}
