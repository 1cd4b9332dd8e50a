package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.RegulatedKid;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Permission;
import family.hearth.domain.trash.Trash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Kids. */
public final class KidStore {

    private final Table table;
    private final KidAddresses addresses;
    private final PolicyStore policies;

    public KidStore(Table table) {
        this.table = table;
        this.addresses = new KidAddresses(table);
        this.policies = new PolicyStore(table);
    }

    /**
     * Makes a kid in its family, with the permission of its maker.
     *
     * @throws IdTaken when one of the ids has just been drawn by somebody else
     * @throws DomainFailure.NotFound when the family is gone
     * @throws DomainFailure.Invalid on {@code email} when somebody has the kid's address
     */
    public void create(Kid kid, Permission owner, @Nullable Receipt receipt) {
        var row = new KidRows.Row(kid, 0);
        Changed.retrying(() -> {
            var write = table.write()
                    .create(UserRows.RESERVATION, new UserRows.Reservation(kid.id()), IdTaken::new)
                    .change(
                            FamilyKeys.family(kid.familyId()),
                            new Update().add("kidCount", 1),
                            Condition.PRESENT,
                            DomainFailure.NotFound::new)
                    .put(KidRows.BY_ID, row)
                    .put(KidRows.OF_FAMILY, row)
                    .put(PermissionRows.OF_KID, owner)
                    .put(UserRows.GRANT, new UserRows.Grant(owner.userId(), kid.id(), KidRole.OWNER, owner.id()));
            addresses.move(write, null, kid);
            write.answering(receipt).commit();
            return row;
        });
    }

    /**
     * Looks whether a kid may take an address, before more is done for one that may not.
     *
     * @throws DomainFailure.Invalid on {@code email} when somebody has it
     */
    public void requireFree(String email) {
        addresses.requireFree(email);
    }

    public Optional<Kid> find(int kidId) {
        return table.find(KidKeys.kid(kidId), KidRows.BY_ID).map(KidRows.Row::kid);
    }

    /** Kids by id, in no order; ids without a kid are left out. */
    public List<Kid> findAll(Collection<Integer> kidIds) {
        var keys = kidIds.stream().map(KidKeys::kid).toList();
        return table.findAll(keys, KidRows.BY_ID).stream().map(KidRows.Row::kid).toList();
    }

    /** At most that many kids of the family with an id above that one, in the order of their ids. */
    public List<Kid> inFamily(int familyId, int afterKidId, int limit) {
        return table.all(FamilyKeys.kidsAfter(familyId, afterKidId), limit, KidRows.OF_FAMILY).stream()
                .map(KidRows.Row::kid)
                .toList();
    }

    /**
     * Changes a kid, without moving it. The objects of a picture that it has no more are swept.
     *
     * @return the kid as it is now
     * @throws DomainFailure.NotFound when the kid is gone
     * @throws DomainFailure.Invalid on {@code email} when somebody else has its new address
     */
    public Kid update(int kidId, UnaryOperator<Kid> change, Instant now) {
        return Changed.retrying(() -> {
            var old = row(kidId);
            var next = new KidRows.Row(change.apply(old.kid()), old.version() + 1);
            var write = table.write()
                    .put(KidRows.BY_ID, next, old.unchanged(), Changed::new)
                    .put(KidRows.OF_FAMILY, next);
            addresses.move(write, old.kid().email(), next.kid());
            regulate(write, old.kid(), next.kid(), now);
            var before = old.kid().avatar();
            if (before != null && !before.isSamePicture(next.kid().avatar())) {
                write.put(TrashRows.SCHEMA, Trash.objects(new Trash.Job.AvatarObjects(kidId, before.version()), now));
            }
            write.commit();
            return next.kid();
        });
    }

    /**
     * Deletes a kid softly: every view loses it at once, its address is free, a sweep purges it after its grace.
     *
     * @param seen the kid as it was when this was asked for
     * @throws DomainFailure.NotFound when it is gone already
     */
    public void delete(Kid seen, Instant now) {
        var kidId = seen.id();
        Changed.retrying(() -> {
            var read = policies.regulated(seen, now);
            var old = read.kid();
            var write = table.write()
                    .delete(KidKeys.kid(kidId), old.unchanged(), Changed::new)
                    .delete(KidRows.OF_FAMILY.key(old))
                    .put(KidRows.DELETED, old)
                    .change(
                            FamilyKeys.family(old.kid().familyId()),
                            new Update().add("kidCount", -1),
                            Condition.PRESENT,
                            DomainFailure.NotFound::new)
                    .put(TrashRows.SCHEMA, Trash.kid(kidId, now));
            var email = old.kid().email();
            if (email != null) {
                KidAddresses.release(write, email, kidId);
            }
            read.policy().forgetKid(kidId);
            read.policy().addTo(write);
            write.commit();
            return old;
        });
    }

    /** What policies know of a kid changes with it. */
    private void regulate(Write write, Kid old, Kid next, Instant now) {
        var known = RegulatedKid.of(next);
        if (!known.equals(RegulatedKid.of(old))) {
            var policy = policies.open(next.familyId(), now);
            policy.change(known);
            policy.addTo(write);
        }
    }

    private KidRows.Row row(int kidId) {
        return table.find(KidKeys.kid(kidId), KidRows.BY_ID).orElseThrow(DomainFailure.NotFound::new);
    }
}
