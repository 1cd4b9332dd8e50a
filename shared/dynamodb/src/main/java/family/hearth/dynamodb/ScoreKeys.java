package family.hearth.dynamodb;

import java.time.LocalDate;
import java.util.Locale;

/**
 * <pre>
 * SCORE#f / SCORE                              balances of a family, and how many completions and events it has
 * SCORE#f / COMPLETION#number                  completions at any offset, newest first
 * SCORE#f / EVENT#number                       the feed at any offset, newest first
 * SCORE#f / DONE#chore#member#day              a chore pays a member once a day
 * SCORE#f / LEDGER#member#ulid                 every movement of a member's points
 * </pre>
 */
final class ScoreKeys {

    private static final String COMPLETIONS = "COMPLETION#";
    private static final String EVENTS = "EVENT#";

    private ScoreKeys() {}

    static String partition(int familyId) {
        return "SCORE#" + Key.padded(familyId);
    }

    static Key score(int familyId) {
        return new Key(partition(familyId), "SCORE");
    }

    static Key completion(int familyId, long number) {
        return new Key(partition(familyId), COMPLETIONS + padded(number));
    }

    static Key event(int familyId, long number) {
        return new Key(partition(familyId), EVENTS + padded(number));
    }

    static Key done(int familyId, String choreId, int memberId, LocalDate day) {
        return new Key(partition(familyId), "DONE#" + choreId + "#" + Key.padded(memberId) + "#" + day);
    }

    static Key ledger(int familyId, int memberId, String id) {
        return new Key(partition(familyId), ledgerOf(memberId) + id);
    }

    static String ledgerOf(int memberId) {
        return "LEDGER#" + Key.padded(memberId) + "#";
    }

    /** Completions from that number down. */
    static Table.Range completionsFrom(int familyId, long number) {
        return downFrom(familyId, COMPLETIONS, number);
    }

    /** Events from that number down. */
    static Table.Range eventsFrom(int familyId, long number) {
        return downFrom(familyId, EVENTS, number);
    }

    private static Table.Range downFrom(int familyId, String prefix, long number) {
        return new Table.Range(partition(familyId), prefix + padded(0), prefix + padded(number), true);
    }

    private static String padded(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }
}
