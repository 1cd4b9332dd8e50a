package family.hearth.callers;

import family.hearth.domain.access.Scope;
import family.hearth.http.gateway.RehearsedAuthorization;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;

/** Who calls in a rehearsal: the owner of the family that the database's stand-in plays, and a client of hers. */
@Factory
final class RehearsalWiring {

    private static final int OWNER = 1;
    private static final String CLIENT = "1";

    /** Opens nothing outside a rehearsal: no credential is as short. */
    private static final String SESSION = "Bearer hs_rehearsal";

    @Singleton
    @Named("session")
    RehearsedAuthorization session() {
        return () -> SESSION;
    }

    @Singleton
    @Named("access-token")
    RehearsedAuthorization accessToken(AccessTokens tokens, Clock clock) {
        var claims = new AccessTokens.Claims(OWNER, CLIENT, EnumSet.allOf(Scope.class));
        return () -> "Bearer " + tokens.issue(claims, clock.instant());
    }
}
