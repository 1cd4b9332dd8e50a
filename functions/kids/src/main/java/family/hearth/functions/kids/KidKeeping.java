package family.hearth.functions.kids;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.access.KidView;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Membership;
import family.hearth.domain.sharing.Permission;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.KidMoves;
import family.hearth.dynamodb.KidStore;
import family.hearth.policies.PolicyKeeping;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How kids come, change, move and go. */
@Singleton
final class KidKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(KidKeeping.class);

    private final KidStore kids;
    private final KidMoves moves;
    private final PolicyKeeping policies;
    private final Ids ids;
    private final Clock clock;

    KidKeeping(KidStore kids, KidMoves moves, PolicyKeeping policies, Ids ids, Clock clock) {
        this.kids = kids;
        this.moves = moves;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    HttpResponse<KidModel> create(Caller caller, Idempotency idempotency, CreateKidRequest body) {
        var family = familyFor(caller, body.familyId());
        requireMaking(family);
        var answers = idempotency.begin();
        requireBorn(body.birthDate());
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var kid = Kid.create(ids.next(), family.familyId(), caller.userId(), now)
                    .with(body.details());
            var owner = Permission.ofMaker(ids.next(), kid);
            var answer = HttpResponse.created(KidModel.of(kid), URI.create("/api/kids/" + kid.id()));
            kids.create(kid, owner, answers.receipt(answer));
            return answer;
        });
    }

    Kid update(KidView view, Caller caller, UpdateKidRequest body) {
        requireBorn(body.birthDate());
        var target = body.familyId();
        if (target == null || target == view.kid().familyId()) {
            return kids.update(view.kid().id(), kid -> kid.with(body.details()), clock.instant());
        }
        if (!view.familyMember()) {
            throw new DomainFailure.Forbidden("Only a member of the kid's family may move it.");
        }
        requireMaking(familyFor(caller, target));
        var moved = moves.move(view.kid(), kid -> kid.with(body.details()).in(target), clock.instant());
        bringDevices(moved);
        return moved.kid();
    }

    /** The kid has moved, whatever comes of this: a refusal would not be true, and the sweep brings what is left. */
    private void bringDevices(KidMoves.Moved moved) {
        if (moved.job().isEmpty()) {
            return;
        }
        try {
            moves.bring(moved, clock.instant());
            policies.tell(moved.kid().familyId());
        } catch (DomainFailure failure) {
            LOG.warn(
                    "devices left to the sweep: metric=DevicesLeftBehind kidId={}",
                    moved.kid().id(),
                    failure);
        }
    }

    void delete(KidView view) {
        kids.delete(view.kid(), clock.instant());
    }

    /** The named family, or the default one; another's looks as if it were not there. */
    private static Membership familyFor(Caller caller, @Nullable Integer familyId) {
        if (familyId == null) {
            return caller.here();
        }
        return caller.access()
                .membership(familyId)
                .orElseThrow(() -> new DomainFailure.Invalid("familyId", "is not one of your families"));
    }

    private static void requireMaking(Membership membership) {
        if (!membership.active()) {
            throw new DomainFailure.NotFound();
        }
    }

    /** Somewhere on earth it may be tomorrow already. */
    private void requireBorn(@Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return;
        }
        var latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        if (birthDate.isAfter(latest)) {
            throw new DomainFailure.Invalid("birthDate", "must not be in the future");
        }
    }
}
