package family.hearth.dynamodb;

import family.hearth.domain.chores.Redemption;

/**
 * <pre>
 * CHORES#f / CHORE#ulid                        list a family's chores; one chore by id
 * CHORES#f / PRIZE#ulid                        list a family's prizes; one prize by id
 * CHORES#f / REDEMPTION#ulid                   list a family's redemptions; one redemption by id
 * CHORES#f / IN#status#ulid                    list a family's redemptions of one status
 * </pre>
 */
final class ChoreKeys {

    private static final String CHORES = "CHORE#";
    private static final String PRIZES = "PRIZE#";
    private static final String REDEMPTIONS = "REDEMPTION#";

    private ChoreKeys() {}

    static String partition(int familyId) {
        return "CHORES#" + Key.padded(familyId);
    }

    static Key chore(int familyId, String id) {
        return new Key(partition(familyId), CHORES + Ulids.read(id));
    }

    static Key prize(int familyId, String id) {
        return new Key(partition(familyId), PRIZES + Ulids.read(id));
    }

    static Key redemption(int familyId, String id) {
        return new Key(partition(familyId), REDEMPTIONS + Ulids.read(id));
    }

    static Key redemption(int familyId, Redemption.Status status, String id) {
        return new Key(partition(familyId), inStatus(status) + Ulids.read(id));
    }

    /** Chores, oldest first. */
    static Table.Range chores(int familyId) {
        return all(familyId, CHORES, false);
    }

    /** Prizes, oldest first. */
    static Table.Range prizes(int familyId) {
        return all(familyId, PRIZES, false);
    }

    /** Redemptions, newest first. */
    static Table.Range redemptions(int familyId) {
        return all(familyId, REDEMPTIONS, true);
    }

    /** Redemptions of one status, newest first. */
    static Table.Range redemptions(int familyId, Redemption.Status status) {
        return all(familyId, inStatus(status), true);
    }

    private static String inStatus(Redemption.Status status) {
        return "IN#" + status + "#";
    }

    private static Table.Range all(int familyId, String prefix, boolean descending) {
        return new Table.Range(partition(familyId), prefix, prefix + "~", descending);
    }
}
