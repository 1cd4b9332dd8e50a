package family.hearth.secrets;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.SigningSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current and the previous version of a secret in Secrets Manager, asked for anew every five minutes. Nothing is
 * asked for before it is needed, so that no secret lies in a snapshot of the function.
 *
 * <p>A new version is believed at once and signs only when it is twice that old: by then no function is left that has
 * not heard of it.
 */
final class RotatingSecrets implements SigningSecrets {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final Duration SIGNS_AFTER = LIFETIME.multipliedBy(2);

    private final SecretVersions versions;
    private final String secretArn;
    private final Clock clock;
    private volatile @Nullable Held held;

    RotatingSecrets(SecretVersions versions, String secretArn, Clock clock) {
        this.versions = versions;
        this.secretArn = secretArn;
        this.clock = clock;
    }

    private record Held(Map<String, byte[]> secrets, Instant until) {}

    @Override
    public Map<String, byte[]> current() {
        var now = clock.instant();
        var last = held;
        if (last != null && now.isBefore(last.until())) {
            return last.secrets();
        }
        try {
            var fetched = new Held(fetch(now), now.plus(LIFETIME));
            held = fetched;
            return fetched.secrets();
        } catch (DomainFailure.Unavailable outage) {
            if (last == null) {
                throw outage;
            }
            // A key that was good five minutes ago is better than no sign-in at all.
            return last.secrets();
        }
    }

    private Map<String, byte[]> fetch(Instant now) {
        var current = versions.at(secretArn, SecretVersions.CURRENT);
        var previous = versions.at(secretArn, SecretVersions.PREVIOUS);
        var isNew = current.filter(version -> now.isBefore(version.created().plus(SIGNS_AFTER)))
                .isPresent();
        var secrets = new LinkedHashMap<String, byte[]>();
        for (var version : isNew ? List.of(previous, current) : List.of(current, previous)) {
            version.ifPresent(known -> secrets.put(known.id(), known.bytes()));
        }
        if (secrets.isEmpty()) {
            throw new DomainFailure.Unavailable(Duration.ofSeconds(1));
        }
        return secrets;
    }
}
