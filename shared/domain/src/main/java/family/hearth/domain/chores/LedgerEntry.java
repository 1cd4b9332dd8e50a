package family.hearth.domain.chores;

import java.time.Instant;

/**
 * One movement of points. Entries are only ever added; a member's balance is their sum.
 *
 * @param id a ULID
 * @param amount what the balance grew by, negative when it shrank
 * @param causeId the completion or redemption that it comes from
 */
public record LedgerEntry(
        String id, int familyId, int memberId, long amount, Reason reason, String causeId, Instant at) {

    /** Why points moved. */
    public enum Reason {
        COMPLETION,
        REDEMPTION,
        REFUND
    }
}
