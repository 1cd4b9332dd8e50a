package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.Access;
import family.hearth.domain.access.Scope;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Who made this request, proven.
 *
 * @param principal names the credential: cursors, limits and idempotency keys belong to it
 * @param kind what was shown
 * @param access everything the user behind it may do, before scopes narrow it
 * @param scopes what the credential was trusted with
 */
public record Caller(String principal, Kind kind, Access access, Set<Scope> scopes) {

    /** Credentials that open something. */
    public enum Kind {
        SESSION,
        OAUTH_CLIENT,
        FAMILY_KEY,
        API_TOKEN
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public User user() {
        return access.user();
    }

    public int userId() {
        return access.user().id();
    }

    /** The hash of the session's token, when a session was shown. */
    public Optional<String> sessionHash() {
        return kind == Kind.SESSION ? Optional.of(principal.substring(Credentials.SESSION.length())) : Optional.empty();
    }

    public boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /**
     * The caller's active membership in a family.
     *
     * @throws DomainFailure.NotFound when there is none, as if there were no such family
     */
    public Membership in(int familyId) {
        return access.membership(familyId).orElseThrow(DomainFailure.NotFound::new);
    }

    /**
     * Where the caller acts when no family is named: the default family, or the oldest one left to it. What
     * opens one family knows of that one only: a key as an admin, a token in the role of its maker.
     *
     * @throws DomainFailure.NotFound when no family is left to the caller
     */
    public Membership here() {
        return access.membership(user().defaultFamilyId())
                .or(() -> access.activeMemberships().stream().min(Comparator.comparing(Membership::joinedAt)))
                .orElseThrow(DomainFailure.NotFound::new);
    }
}
