package family.hearth.functions.oauth;

import family.hearth.http.gateway.RehearsedForm;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What the token endpoint rehearses. */
@Factory
final class TokenWiring {

    /** By the client that the database's stand-in plays. */
    @Singleton
    RehearsedForm grant() {
        return new RehearsedForm(
                "/api/oauth/token", "grant_type=client_credentials&client_id=1&client_secret=rehearsal");
    }
}
