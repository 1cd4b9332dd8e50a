package family.hearth.functions.members;

import family.hearth.callers.Caller;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Member;
import family.hearth.dynamodb.MembershipStore;
import family.hearth.http.Data;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import java.util.List;
import java.util.stream.Stream;

/** The grown-ups of the caller's family, in Memories. */
@Controller("/api/v1/family/members")
final class FamilyMemberController {

    private final MembershipStore members;
    private final Removing removing;

    FamilyMemberController(MembershipStore members, Removing removing) {
        this.members = members;
        this.removing = removing;
    }

    /** Lists the active grown-ups of the family, whoever came first before the others. */
    @Get
    Data<List<FamilyMemberObject>> list(Caller caller) {
        var all = members.ofFamily(caller.here().familyId());
        if (all.isEmpty()) {
            throw new DomainFailure.NotFound();
        }
        return new Data<>(all.stream()
                .filter(Member::isActive)
                .flatMap(FamilyMemberController::grownUp)
                .map(FamilyMemberObject::of)
                .toList());
    }

    /**
     * Gives a member another role. Owners and admins may, up to their own; an owner's role only an owner changes, and
     * nobody their own.
     */
    @Patch("/{id}")
    Data<FamilyMemberObject> change(Caller caller, @PathVariable int id, @Body ChangeFamilyMemberRequest body) {
        var actor = caller.here();
        actor.requireAdmin();
        var changed = members.change(actor.familyId(), id, found -> found.given(body.role(), actor), _ -> null);
        return grownUp(changed)
                .findFirst()
                .map(adult -> new Data<>(FamilyMemberObject.of(adult)))
                .orElseThrow(DomainFailure.NotFound::new);
    }

    /** Takes a member out of the family. Owners and admins may; an owner only an owner, and nobody themselves. */
    @Delete("/{id}")
    HttpResponse<Void> remove(Caller caller, @PathVariable int id) {
        var actor = caller.here();
        actor.requireAdmin();
        removing.remove(id, actor);
        return HttpResponse.noContent();
    }

    private static Stream<Member.Adult> grownUp(Member member) {
        return switch (member) {
            case Member.Adult adult -> Stream.of(adult);
            case Member.Child _ -> Stream.empty();
        };
    }
}
