package family.hearth.domain.access;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.domain.sharing.KidRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that decides what one user may do.
 *
 * @param memberships active and inactive ones
 * @param kidRoles roles granted on single kids, by kid id
 * @param clients the user's OAuth clients
 */
public record Access(
        User user, List<Membership> memberships, Map<Integer, KidRole> kidRoles, List<OauthClient> clients) {

    public Access {
        memberships = List.copyOf(memberships);
        kidRoles = Map.copyOf(kidRoles);
        clients = List.copyOf(clients);
    }

    /** The active membership in that family. */
    public Optional<Membership> membership(int familyId) {
        return memberships.stream()
                .filter(membership -> membership.familyId() == familyId && membership.active())
                .findFirst();
    }

    /** The families this user has a say in, by id. */
    public List<Membership> activeMemberships() {
        return memberships.stream().filter(Membership::active).toList();
    }

    /**
     * What this user is to that kid: owners and admins of its family act as owner, its other active members see it at
     * least, and a role granted on the kid itself counts when it is more.
     */
    public Optional<KidRole> roleOn(Kid kid) {
        var byFamily = membership(kid.familyId())
                .map(membership -> membership.role().atLeast(FamilyRole.ADMIN) ? KidRole.OWNER : KidRole.VIEWER);
        var granted = Optional.ofNullable(kidRoles.get(kid.id()));
        if (byFamily.isEmpty() || granted.isEmpty()) {
            return byFamily.or(() -> granted);
        }
        return byFamily.get().atLeast(granted.get()) ? byFamily : granted;
    }

    public Optional<OauthClient> client(String clientId) {
        return clients.stream().filter(client -> client.id().equals(clientId)).findFirst();
    }
}
