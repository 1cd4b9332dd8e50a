package family.hearth.functions.expireinvites;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.sharing.Invite;
import family.hearth.dynamodb.InviteStore;
import family.hearth.lambda.SweepLag;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down that invites have expired. Everything treats them so from the instant itself; this makes the rows say it.
 * Run twice, late or beside itself it ends in the same state.
 */
@Singleton
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int BATCH_PER_SHARD = 25;

    private final InviteStore invites;
    private final SweepLag lag;
    private final Clock clock;

    Sweep(InviteStore invites, SweepLag lag, Clock clock) {
        this.invites = invites;
        this.lag = lag;
        this.clock = clock;
    }

    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = overdue(now);
        lag.report(due.stream().map(Invite::expiresAt));
        var swept = 0;
        while (!due.isEmpty()) {
            var ended = due.stream().filter(invite -> expire(invite, now)).count();
            swept += (int) ended;
            due = ended > 0 ? overdue(now) : List.of();
        }
        LOG.info("invites expired: count={}", swept);
    }

    private List<Invite> overdue(Instant now) {
        return invites.overdue(now, BATCH_PER_SHARD).stream()
                .filter(invite -> invite.end() == null && !invite.isPending(now))
                .toList();
    }

    /** Whether this run ended the invite; it may have been accepted or sent again a moment ago. */
    private boolean expire(Invite invite, Instant now) {
        try {
            invites.end(
                    invite.ended(Invite.End.EXPIRED, now), null, () -> new DomainFailure.Conflict("ended meanwhile"));
            return true;
        } catch (DomainFailure.Conflict meanwhile) {
            return false;
        }
    }
}
