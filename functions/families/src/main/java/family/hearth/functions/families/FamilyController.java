package family.hearth.functions.families;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.access.Scope;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.IdTaken;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The caller's families. */
@Controller("/api/families")
final class FamilyController {

    private final FamilyStore families;
    private final Ids ids;
    private final Clock clock;

    FamilyController(FamilyStore families, Ids ids, Clock clock) {
        this.families = families;
        this.ids = ids;
        this.clock = clock;
    }

    /** The families the caller belongs to, in the order of their ids. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<FamilyModel> list(Caller caller, PageRequest page) {
        var after = page.after().map(Integer::valueOf).orElse(0);
        var ofPage = caller.access().activeMemberships().stream()
                .map(Membership::familyId)
                .filter(id -> id > after)
                .sorted()
                .limit(page.fetch())
                .toList();
        return page.of(families.findAll(ofPage), FamilyModel::of, family -> Integer.toString(family.id()));
    }

    /** Makes a family that the caller owns. */
    @Post
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<FamilyModel> create(Caller caller, Idempotency idempotency, @Body CreateFamilyRequest body) {
        var answers = idempotency.begin();
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var family = new Family(ids.next(), body.name(), caller.userId(), now, Family.DEFAULT_TIMEZONE, false);
            var owner = new Membership(caller.userId(), family.id(), FamilyRole.OWNER, true, now);
            var answer = HttpResponse.created(FamilyModel.of(family), URI.create("/api/families/" + family.id()));
            families.create(family, owner, answers.receipt(answer));
            return answer;
        });
    }

    /** One family. */
    @Get("/{id}")
    @Scoped(Scope.COMMON_READ)
    FamilyModel show(Caller caller, @PathVariable int id) {
        return FamilyModel.of(family(caller, id));
    }

    /** Renames a family; its owners and admins may. */
    @Put("/{id}")
    @Scoped(Scope.COMMON_WRITE)
    FamilyModel rename(Caller caller, @PathVariable int id, @Body RenameFamilyRequest body) {
        var membership = caller.in(id);
        if (!membership.role().atLeast(FamilyRole.ADMIN)) {
            throw new DomainFailure.Forbidden("Only a family's owners and admins may rename it.");
        }
        var renamed = family(caller, id).renamed(body.name());
        families.update(renamed);
        return FamilyModel.of(renamed);
    }

    /** Deletes a family without kids, that is not where its owner lives by default. */
    @Delete("/{id}")
    @Scoped(Scope.COMMON_WRITE)
    HttpResponse<Void> delete(Caller caller, @PathVariable int id) {
        var membership = caller.in(id);
        if (membership.role() != FamilyRole.OWNER) {
            throw new DomainFailure.Forbidden("Only a family's owners may delete it.");
        }
        if (caller.user().defaultFamilyId() == id) {
            throw new DomainFailure.Conflict("Your default family cannot be deleted.");
        }
        families.delete(id, caller.userId(), clock.instant());
        return HttpResponse.noContent();
    }

    private Family family(Caller caller, int id) {
        return families.find(caller.in(id).familyId()).orElseThrow(DomainFailure.NotFound::new);
    }
}
