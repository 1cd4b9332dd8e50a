package family.hearth.dynamodb;

import family.hearth.domain.people.Kid;
import java.util.List;

/**
 * Takes away for good what was written about a kid that was deleted, its memories apart. Its id stays reserved, since
 * its ledger and history stay. Interrupted, it goes on where it was when it is run again.
 */
public final class KidPurge {

    private final Table table;
    private final KidMoves moves;

    public KidPurge(Table table) {
        this.table = table;
        this.moves = new KidMoves(table);
    }

    /** Takes away who saw the kid, who was invited to, and last the kid itself. */
    public void rest(int kidId) {
        for (var row : table.rows(KidKeys.partition(kidId), KidKeys.PERMISSIONS)) {
            var permission = PermissionRows.OF_KID.read(row);
            table.delete(UserKeys.permission(permission.userId(), kidId));
            table.delete(Key.of(row));
        }
        for (var row : table.rows(KidKeys.partition(kidId), KidKeys.INVITES)) {
            var invite = InviteRows.INVITE.read(row);
            table.delete(InviteKeys.pointer(invite.token()));
            table.delete(KidKeys.invitee(kidId, invite.email()));
            table.delete(Key.of(row));
        }
        table.find(KidKeys.deleted(kidId), KidRows.DELETED)
                .ifPresent(row -> moves.forgetDevices(row.kid().familyId(), kidId));
        table.delete(KidKeys.deleted(kidId));
    }

    /** Kids that lie in the family still, when it has gone with all that is in it. */
    public List<Kid> leftIn(int familyId) {
        return table.rows(FamilyKeys.partition(familyId), FamilyKeys.KIDS).stream()
                .map(row -> KidRows.OF_FAMILY.read(row).kid())
                .toList();
    }

    /** Takes away what a kid has that was never deleted itself: its address, its row, last its place in the family. */
    public void withFamily(Kid kid) {
        var email = kid.email();
        if (email != null) {
            release(email, kid.id());
        }
        table.delete(KidKeys.kid(kid.id()));
        table.delete(FamilyKeys.kid(kid.familyId(), kid.id()));
    }

    private void release(String email, int kidId) {
        try {
            var write = table.write();
            KidAddresses.release(write, email, kidId);
            write.commit();
        } catch (Changed another) {
            // Another kid has taken the address over since: it is not ours to free.
            return;
        }
    }
}
