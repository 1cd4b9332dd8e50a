package family.hearth.functions.families;

import family.hearth.callers.Caller;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.UserStore;
import family.hearth.policies.PolicyKeeping;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The family a parent acts in by default. */
@Controller
final class FamilySettingsController {

    private final FamilyStore families;
    private final UserStore users;
    private final PolicyKeeping policies;
    private final Clock clock;

    FamilySettingsController(FamilyStore families, UserStore users, PolicyKeeping policies, Clock clock) {
        this.families = families;
        this.users = users;
        this.policies = policies;
        this.clock = clock;
    }

    /** The caller's default family. */
    @Get("/family")
    FamilySettings show(Caller caller) {
        return FamilySettings.of(family(caller.here()));
    }

    /** Changes the caller's default family; its owners and admins may. */
    @Patch("/family")
    FamilySettings change(Caller caller, @Body ChangeFamilyRequest body) {
        var membership = caller.here();
        if (!membership.role().atLeast(FamilyRole.ADMIN)) {
            throw new DomainFailure.Forbidden("Only a family's owners and admins may change it.");
        }
        var old = family(membership);
        var changed = new Family(
                old.id(),
                Objects.requireNonNullElse(body.name(), old.name()),
                old.createdById(),
                old.createdAt(),
                timezone(body.timezone(), old),
                Objects.requireNonNullElse(body.strictPoints(), old.strictPoints()));
        if (changed.timezone().equals(old.timezone())) {
            families.update(changed);
        } else {
            families.moveTo(changed, clock.instant());
            policies.tell(changed.id());
        }
        return FamilySettings.of(changed);
    }

    /** Makes another of the caller's families the default one. */
    @Patch("/settings/default-family")
    FamilySettings moveIn(Caller caller, @Body DefaultFamilyRequest body) {
        var membership = caller.access()
                .membership(body.familyId())
                .orElseThrow(() -> new DomainFailure.Invalid("familyId", "is not one of your families"));
        var family = family(membership);
        users.changeDefaultFamily(caller.userId(), family.id());
        return FamilySettings.of(family);
    }

    private Family family(Membership membership) {
        return families.find(membership.familyId()).orElseThrow(DomainFailure.NotFound::new);
    }

    private static ZoneId timezone(@Nullable String name, Family old) {
        if (name == null) {
            return old.timezone();
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new DomainFailure.Invalid("timezone", "must be an IANA timezone, such as Europe/London");
        }
        return ZoneId.of(name);
    }
}
