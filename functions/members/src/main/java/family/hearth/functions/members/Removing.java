package family.hearth.functions.members;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.RemovalStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes members out of their family, and then what their programs used. */
@Singleton
final class Removing {

    private static final Logger LOG = LoggerFactory.getLogger(Removing.class);

    private final RemovalStore removals;
    private final Ids ids;
    private final Clock clock;

    Removing(RemovalStore removals, Ids ids, Clock clock) {
        this.removals = removals;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws DomainFailure.NotFound when the family has no such active member
     * @throws DomainFailure.Forbidden when the actor's role does not reach
     * @throws DomainFailure.Conflict when it is the actor, or the last owner
     */
    void remove(int userId, Membership actor) {
        var familyId = actor.familyId();
        IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            removals.remove(familyId, userId, member -> member.requireRemovalBy(actor), ids::next, now);
            return userId;
        });
        try {
            removals.forgetCredentials(familyId, userId);
        } catch (DomainFailure.Unavailable outage) {
            // The member is out: to say that nothing was changed would be wrong, and an owner can take them away later.
            LOG.warn("credentials of a former member left behind: metric=CredentialsLeft");
        }
    }
}
