package family.hearth.functions.permissions;

import family.hearth.callers.Caller;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.access.Scope;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Permission;
import family.hearth.dynamodb.PermissionStore;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;

/** Who sees a kid. */
@Controller("/api/kids/{kidId}/permissions")
final class PermissionController {

    private final PermissionStore permissions;

    PermissionController(PermissionStore permissions) {
        this.permissions = permissions;
    }

    /** The kid's permissions in the order of their ids. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<PermissionModel> list(@PathVariable int kidId, KidView kid, PageRequest page) {
        var after = page.after().map(Integer::valueOf).orElse(0);
        var found = permissions.ofKid(kidId, after, page.fetch());
        return page.of(found, PermissionModel::of, permission -> Integer.toString(permission.id()));
    }

    /** Gives a permission another role. The owner's cannot be changed, and nobody is made owner. */
    @Put("/{id}")
    @Scoped(Scope.SHARING_WRITE)
    PermissionModel changeRole(
            @PathVariable int kidId, KidView kid, @PathVariable int id, @Body ChangeRoleRequest body) {
        kid.requireOwner();
        var permission = find(kidId, id);
        if (body.role() == KidRole.OWNER) {
            throw new DomainFailure.Invalid("role", "owner cannot be given");
        }
        requireGranted(permission);
        permissions.changeRole(permission, body.role());
        return PermissionModel.of(permission.withRole(body.role()));
    }

    /** Takes a permission away. Those who act as owner may, and anybody their own. */
    @Delete("/{id}")
    @Scoped(Scope.SHARING_WRITE)
    HttpResponse<Void> remove(@PathVariable int kidId, KidView kid, @PathVariable int id, Caller caller) {
        var permission = permissions.find(kidId, id);
        if (permission
                .map(Permission::userId)
                .filter(own -> own == caller.userId())
                .isEmpty()) {
            kid.requireOwner();
        }
        var found = permission.orElseThrow(DomainFailure.NotFound::new);
        requireGranted(found);
        permissions.remove(found);
        return HttpResponse.noContent();
    }

    private Permission find(int kidId, int id) {
        return permissions.find(kidId, id).orElseThrow(DomainFailure.NotFound::new);
    }

    private static void requireGranted(Permission permission) {
        if (permission.role() == KidRole.OWNER) {
            throw new DomainFailure.Invalid("role", "the owner's permission cannot be changed or removed");
        }
    }
}
