package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.trash.Trash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Moves kids from family to family, with their devices. The kid goes in one transaction, whatever it has; its devices
 * follow one by one. Until then nobody sees them, and a job in the trash finishes what is interrupted.
 */
public final class KidMoves {

    private final Table table;
    private final PolicyStore policies;

    public KidMoves(Table table) {
        this.table = table;
        this.policies = new PolicyStore(table);
    }

    /**
     * A kid that has moved.
     *
     * @param from the family it has left
     * @param job what is still to be done for its devices, in the trash; absent when it had none
     */
    public record Moved(Kid kid, int from, Optional<UUID> job) {}

    /**
     * Changes a kid and moves it to another family.
     *
     * @param seen the kid as it was when this was asked for
     * @throws DomainFailure.NotFound when the kid or a family is gone
     */
    public Moved move(Kid seen, UnaryOperator<Kid> change, Instant now) {
        return Changed.retrying(() -> {
            var read = policies.regulated(seen, now);
            var old = read.kid();
            var policy = read.policy();
            var next = new KidRows.Row(change.apply(old.kid()), old.version() + 1);
            var hasDevices = !policy.devicesOf(seen.id()).isEmpty();
            var trash = Trash.moved(seen.id(), old.kid().familyId(), now);
            policy.forgetKid(seen.id());
            var write = table.write()
                    .put(KidRows.BY_ID, next, old.unchanged(), Changed::new)
                    .delete(KidRows.OF_FAMILY.key(old))
                    .put(KidRows.OF_FAMILY, next)
                    .change(
                            FamilyKeys.family(old.kid().familyId()),
                            new Update().add("kidCount", -1),
                            Condition.PRESENT,
                            DomainFailure.NotFound::new)
                    .change(
                            FamilyKeys.family(next.kid().familyId()),
                            new Update().add("kidCount", 1),
                            Condition.PRESENT,
                            DomainFailure.NotFound::new);
            policy.addTo(write);
            if (hasDevices) {
                write.put(TrashRows.SCHEMA, trash);
            }
            write.commit();
            var job = hasDevices ? Optional.of(trash.id()) : Optional.<UUID>empty();
            return new Moved(next.kid(), old.kid().familyId(), job);
        });
    }

    /**
     * Brings the devices of a kid that has moved to where it is now, and takes the job out of the trash; what fails on
     * the way leaves it there.
     */
    public void bring(Moved moved, Instant now) {
        moved.job().ifPresent(job -> {
            follow(moved.kid().id(), moved.from(), now);
            table.delete(TrashKeys.trash(job));
        });
    }

    /** Brings the devices that a kid left behind to where it is now, or takes them away when it is gone. */
    public void follow(int kidId, int fromFamilyId, Instant now) {
        var kid = table.find(KidKeys.kid(kidId), KidRows.BY_ID);
        if (kid.isEmpty()) {
            forgetDevices(fromFamilyId, kidId);
            return;
        }
        var to = kid.get().kid().familyId();
        if (to == fromFamilyId) {
            knowAgain(kidId, to, now);
            return;
        }
        for (var row : table.rows(PolicyKeys.partition(fromFamilyId), PolicyKeys.DEVICES)) {
            var device = PolicyRows.DEVICE.read(row);
            if (device.kidId() == kidId) {
                follow(device, to, now);
            }
        }
    }

    /** The kid is back before its devices had left. */
    private void knowAgain(int kidId, int familyId, Instant now) {
        policies.change(
                familyId,
                now,
                draft -> {
                    draft.knowAgain(kidId);
                    return kidId;
                },
                ignored -> null);
    }

    /** Takes away the devices of a kid that is gone. */
    void forgetDevices(int familyId, int kidId) {
        for (var row : table.rows(PolicyKeys.partition(familyId), PolicyKeys.DEVICES)) {
            if (PolicyRows.DEVICE.read(row).kidId() == kidId) {
                table.delete(Key.of(row));
            }
        }
    }

    private void follow(RegulatedDevice device, int to, Instant now) {
        Changed.retrying(() -> {
            var joined = policies.open(to, now);
            joined.put(device.in(to));
            var write =
                    table.write().delete(PolicyRows.DEVICE.key(device), Condition.PRESENT, DomainFailure.NotFound::new);
            joined.addTo(write);
            write.commit();
            return device;
        });
    }
}
