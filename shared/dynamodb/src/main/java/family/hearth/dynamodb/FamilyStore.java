package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Membership;
import family.hearth.domain.trash.Trash;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Families and who belongs to them. */
public final class FamilyStore {

    private final Table table;
    private final PolicyStore policies;
    private final FamilyKeyStore keys;
    private final ApiTokenStore tokens;
    private final InviteStore invites;

    public FamilyStore(Table table) {
        this.table = table;
        this.policies = new PolicyStore(table);
        this.keys = new FamilyKeyStore(table);
        this.tokens = new ApiTokenStore(table);
        this.invites = new InviteStore(table);
    }

    /**
     * Makes a family with its first owner.
     *
     * @throws IdTaken when the id has just been drawn by somebody else
     * @throws DomainFailure.NotFound when the owner has just left Hearth
     */
    public void create(Family family, Membership owner, @Nullable Receipt receipt) {
        var write = table.write();
        found(write, family, owner);
        write.check(UserKeys.user(owner.userId()), Condition.PRESENT, DomainFailure.NotFound::new)
                .answering(receipt)
                .commit();
    }

    /** Adds to a write what makes a family with its first owner, whose row is looked at or written beside. */
    static void found(Write write, Family family, Membership owner) {
        write.create(FamilyRows.FAMILY, FamilyRows.Row.first(family), IdTaken::new)
                .put(UserRows.MEMBERSHIP, owner)
                .put(UserRows.FAMILY_MEMBER, owner);
    }

    /** Whether there is such a family. Its kids may still lie there when it is gone, and are gone too. */
    public boolean isThere(int familyId) {
        return find(familyId).isPresent();
    }

    public Optional<Family> find(int familyId) {
        return table.find(FamilyKeys.family(familyId), FamilyRows.FAMILY).map(FamilyRows.Row::family);
    }

    /** Families by id, in the order of their ids; ids without a family are left out. */
    public List<Family> findAll(Collection<Integer> familyIds) {
        var keys = familyIds.stream().map(FamilyKeys::family).toList();
        return table.findAll(keys, FamilyRows.FAMILY).stream()
                .map(FamilyRows.Row::family)
                .sorted(Comparator.comparingInt(Family::id))
                .toList();
    }

    /**
     * Writes name and strictness; timezone and counts stay as they are.
     *
     * @throws DomainFailure.NotFound when the family is gone
     */
    public void update(Family family) {
        table.write()
                .change(
                        FamilyKeys.family(family.id()),
                        settings(family),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .commit();
    }

    /**
     * As {@link #update}, to another timezone: what is blocked when on the devices of its kids changes with it.
     *
     * @throws DomainFailure.NotFound when the family is gone
     */
    public void moveTo(Family family, Instant now) {
        Changed.retrying(() -> {
            var policy = policies.open(family.id(), now);
            policy.move(family.timezone());
            var write = table.write()
                    .change(
                            FamilyKeys.family(family.id()),
                            settings(family).set("timezone", family.timezone().getId()),
                            Condition.PRESENT,
                            DomainFailure.NotFound::new);
            policy.addTo(write);
            write.commit();
            return family;
        });
    }

    /**
     * Takes an empty family away; what still names it is swept.
     *
     * @throws DomainFailure.Conflict when a kid is in it
     */
    public void delete(int familyId, int userId, Instant now) {
        table.write()
                .delete(
                        FamilyKeys.family(familyId),
                        Condition.of("kidCount = :none").with(":none", 0),
                        () -> new DomainFailure.Conflict("A family with kids in it cannot be deleted."))
                .delete(FamilyKeys.member(familyId, userId))
                .delete(UserKeys.membership(userId, familyId))
                .delete(PolicyKeys.state(familyId))
                .put(TrashRows.SCHEMA, Trash.family(familyId, now))
                .commit();
    }

    /** Takes away what still names a family that is gone. Done twice, nothing happens the second time. */
    public void forget(int familyId) {
        keys.forget(familyId);
        tokens.forget(familyId);
        invites.forget(familyId);
        for (var row : table.rows(FamilyKeys.partition(familyId), FamilyKeys.MEMBERS)) {
            var member = UserRows.FAMILY_MEMBER.read(row);
            table.delete(UserKeys.membership(member.userId(), familyId));
            table.delete(FamilyKeys.member(familyId, member.userId()));
        }
        table.deletePartition(ChoreKeys.partition(familyId));
        table.deletePartition(ScoreKeys.partition(familyId));
        table.deletePartition(PolicyKeys.partition(familyId));
        table.delete(FamilyKeys.deleted(familyId));
    }

    private static Update settings(Family family) {
        return new Update().set("name", family.name()).set("strictPoints", family.strictPoints());
    }
}
