package family.hearth.callers;

import family.hearth.domain.Ids;
import family.hearth.domain.access.SigningSecrets;
import family.hearth.dynamodb.ApiTokenStore;
import family.hearth.dynamodb.FamilyKeyStore;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.KidStore;
import family.hearth.dynamodb.RateStore;
import family.hearth.dynamodb.ReceiptStore;
import family.hearth.dynamodb.SessionStore;
import family.hearth.dynamodb.UserStore;
import family.hearth.http.page.CursorKey;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What stands between a request and its controller. */
@Factory
final class CallerWiring {

    @Singleton
    @Requires(missingProperty = "hearth.signing-secret-arn")
    SigningSecrets signingSecrets(@Property(name = "hearth.signing-keys") String keys) {
        return new SettingsSecrets(keys);
    }

    @Singleton
    SecretsStandIn secretsStandIn() {
        return new SecretsStandIn();
    }

    @Singleton
    AccessTokens accessTokens(
            SigningSecrets secrets, SecretsStandIn standIn, @Property(name = "hearth.url") String url) {
        return new AccessTokens(standIn.before(secrets), url);
    }

    @Singleton
    CursorKey cursorKey(SigningSecrets secrets, SecretsStandIn standIn) {
        var signing = standIn.before(secrets);
        return new CursorKey(() -> List.copyOf(signing.current().values()));
    }

    @Singleton
    CrossSite crossSite(@Property(name = "hearth.url") String url) {
        return new CrossSite(url);
    }

    @Singleton
    Credentials credentials(
            AccessTokens accessTokens,
            SessionStore sessions,
            FamilyKeyStore keys,
            ApiTokenStore tokens,
            UserStore users,
            Clock clock) {
        return new Credentials(accessTokens, sessions, keys, tokens, users, clock);
    }

    @Singleton
    RateLimits rateLimits(
            RateStore rates,
            Clock clock,
            @Property(name = "hearth.limit.token", defaultValue = "10") int token,
            @Property(name = "hearth.limit.api", defaultValue = "60") int api,
            @Property(name = "hearth.limit.guard", defaultValue = "1200") int guard,
            @Property(name = "hearth.limit.register", defaultValue = "10") int register,
            @Property(name = "hearth.limit.timeout-ms", defaultValue = "100") int timeoutMs,
            @Property(name = "hearth.limit.patience-ms", defaultValue = "2000") int patienceMs) {
        var settings = new RateLimits.Settings(
                token, api, guard, register, Duration.ofMillis(timeoutMs), Duration.ofMillis(patienceMs));
        return new RateLimits(rates, settings, clock);
    }

    @Singleton
    StepUp stepUp(UserStore users, Passwords passwords, RateLimits limits) {
        return new StepUp(users, passwords, limits);
    }

    @Singleton
    Ids ids() {
        return new Ids();
    }

    @Singleton
    KidPrefetch kidPrefetch(KidStore kids, FamilyStore families) {
        return new KidPrefetch(kids, families);
    }

    @Singleton
    IdempotencyKeys idempotencyKeys(ReceiptStore receipts, JsonMapper json, Clock clock) {
        return new IdempotencyKeys(receipts, json, clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    Concurrently concurrently() {
        return new Concurrently();
    }

    @Singleton
    Secrets secrets() {
        return new Secrets();
    }

    @Singleton
    Passwords passwords() {
        return new Passwords();
    }
}
