package family.hearth.local.atrict;

import family.hearth.local.Paging;
import family.hearth.local.Person;

/** Permissions as tests look them up. */
final class Permissions {

    private Permissions() {}

    /** The id of somebody's permission on a kid. */
    static int idOf(Person viewer, int kid, Person holder) {
        return Paging.all(viewer.api(), of(kid), 100).stream()
                .filter(permission -> permission.get("userId").asInt() == holder.id())
                .mapToInt(permission -> permission.get("id").asInt())
                .findFirst()
                .orElseThrow();
    }

    static String of(int kid) {
        return "/api/kids/" + kid + "/permissions";
    }
}
