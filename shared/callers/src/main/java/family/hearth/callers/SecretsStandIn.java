package family.hearth.callers;

import family.hearth.domain.access.SigningSecrets;
import family.hearth.lambda.StandIn;
import java.security.SecureRandom;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the secrets that sign, while a function rehearses: none is fetched, and what was signed meanwhile is
 * worth nothing afterwards.
 */
final class SecretsStandIn implements StandIn {

    private static final int BYTES = 32;

    private byte @Nullable [] played;

    /** Those secrets, but for rehearsals. */
    SigningSecrets before(SigningSecrets real) {
        return () -> {
            var key = key();
            return key == null ? real.current() : Map.of("rehearsal", key);
        };
    }

    private synchronized byte @Nullable [] key() {
        return played;
    }

    @Override
    public synchronized void takeOver() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        played = key;
    }

    @Override
    public synchronized void stepBack() {
        played = null;
    }
}
