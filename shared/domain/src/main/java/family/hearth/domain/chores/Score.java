package family.hearth.domain.chores;

import family.hearth.domain.DomainFailure;
import java.util.HashMap;
import java.util.Map;

/**
 * The points of a family at one moment.
 *
 * @param completions how many there are; the newest has this number
 * @param events how many there are; the newest has this number
 * @param balances points by member; who is missing has none
 */
public record Score(int familyId, long completions, long events, Map<Integer, Long> balances) {

    public Score {
        balances = Map.copyOf(balances);
    }

    /** The score of a family in which nothing has happened yet. */
    public static Score empty(int familyId) {
        return new Score(familyId, 0, 0, Map.of());
    }

    public long balance(int memberId) {
        return balances.getOrDefault(memberId, 0L);
    }

    /** After a chore was done. */
    public Score completed(int memberId, int points) {
        return new Score(familyId, completions + 1, events + 1, moved(memberId, points));
    }

    /**
     * After a prize was redeemed.
     *
     * @param strict whether nobody may spend points that were not earned
     * @throws DomainFailure.Invalid when the member has too few
     */
    public Score redeemed(int memberId, int cost, boolean strict) {
        var left = balance(memberId) - cost;
        if (strict && cost > 0 && left < 0) {
            throw new DomainFailure.Invalid(
                    "prizeId", "costs " + cost + " points, and the member has " + balance(memberId));
        }
        return new Score(familyId, completions, events + 1, moved(memberId, -cost));
    }

    /** After a redemption was dismissed. */
    public Score refunded(int memberId, int cost) {
        return new Score(familyId, completions, events, moved(memberId, cost));
    }

    private Map<Integer, Long> moved(int memberId, long amount) {
        var next = new HashMap<>(balances);
        next.merge(memberId, amount, Long::sum);
        return next;
    }
}
