package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.Access;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * How members are taken out of families. With the membership everything goes at once that they could do there, by
 * whatever credential; whoever has no other family then gets a new one of their own.
 */
public final class RemovalStore {

    private final Table table;
    private final FamilyKeyStore keys;
    private final ApiTokenStore tokens;

    public RemovalStore(Table table) {
        this.table = table;
        this.keys = new FamilyKeyStore(table);
        this.tokens = new ApiTokenStore(table);
    }

    /**
     * Takes a member out of the family.
     *
     * @param decision refuses what the actor may not do to the member
     * @param ids draws the id of a family, should the user need one
     * @throws DomainFailure.NotFound when the family has no such active member
     * @throws DomainFailure.Conflict when this would leave the family without an active owner
     * @throws IdTaken when the drawn id belongs to another family
     */
    public void remove(int familyId, int userId, Consumer<Membership> decision, IntSupplier ids, Instant now) {
        Changed.retrying(() -> {
            var access = UserRows.access(table.rows(UserKeys.partition(userId), ""))
                    .orElseThrow(DomainFailure.NotFound::new);
            var membership = access.membership(familyId).orElseThrow(DomainFailure.NotFound::new);
            decision.accept(membership);
            write(membership, access, ids, now);
            return membership;
        });
    }

    private void write(Membership membership, Access access, IntSupplier ids, Instant now) {
        var owners = -FamilyRows.owners(membership);
        var unchanged = MembershipStore.unchanged(membership);
        var write = table.write()
                .delete(FamilyKeys.member(membership.familyId(), membership.userId()), unchanged, Changed::new)
                .delete(UserKeys.membership(membership.userId(), membership.familyId()), unchanged, Changed::new);
        if (owners != 0) {
            write.change(
                    FamilyKeys.family(membership.familyId()),
                    new Update().add("ownerCount", owners),
                    FamilyRows.keepsAnOwner(owners),
                    FamilyRows::lastOwner);
        }
        var left = access.activeMemberships().stream()
                .filter(other -> other.familyId() != membership.familyId())
                .toList();
        if (left.isEmpty() || access.user().defaultFamilyId() == membership.familyId()) {
            write.change(
                    UserKeys.user(membership.userId()),
                    new Update().set("defaultFamilyId", homeAfter(write, left, access, ids, now)),
                    Condition.of("defaultFamilyId = :was")
                            .with(":was", access.user().defaultFamilyId()),
                    Changed::new);
        }
        write.commit();
    }

    /** The oldest of the families that are left, or else a new one. */
    private static int homeAfter(Write write, List<Membership> left, Access access, IntSupplier ids, Instant now) {
        var oldest = left.stream().min(Comparator.comparing(Membership::joinedAt));
        if (oldest.isPresent()) {
            var home = oldest.get();
            write.check(
                    UserKeys.membership(home.userId(), home.familyId()), MembershipStore.unchanged(home), Changed::new);
            return home.familyId();
        }
        var user = access.user();
        var family = Family.of(user, ids.getAsInt(), now);
        FamilyStore.found(write, family, new Membership(user.id(), family.id(), FamilyRole.OWNER, true, now));
        return family.id();
    }

    /**
     * Takes away what the former member's programs used. Dead already, it would only be in the way.
     *
     * @throws DomainFailure.Unavailable when the engine is out of reach
     */
    public void forgetCredentials(int familyId, int userId) {
        keys.deleteOf(userId, familyId);
        tokens.deleteOf(userId, familyId);
    }
}
