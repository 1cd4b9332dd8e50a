package family.hearth.secrets;

import family.hearth.awsjson.FunctionCredentials;
import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.JsonService.Address;
import family.hearth.domain.access.SigningSecrets;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Secrets from Secrets Manager, where a function is told of one; on a laptop they come by settings instead. */
@Factory
@Requires(property = SecretsWiring.ARN)
final class SecretsWiring {

    static final String ARN = "hearth.signing-secret-arn";

    @Bean(preDestroy = "close")
    @Singleton
    SecretsService service(
            @Property(name = "aws.region") String region,
            @Property(name = "hearth.secrets.endpoint") Optional<URI> endpoint,
            JsonMapper json) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(2))
                .socketTimeout(Duration.ofSeconds(2))
                .build();
        var address = endpoint.map(other -> new Address(SecretsService.SERVICE, region, other))
                .orElseGet(() -> Address.ofAws(SecretsService.SERVICE, region));
        return new SecretsService(new JsonService(http, FunctionCredentials.ofRole(), address), json);
    }

    @Singleton
    SigningSecrets signingSecrets(SecretsService service, @Property(name = ARN) String arn, Clock clock) {
        return new RotatingSecrets(new SecretVersions(service), arn, clock);
    }

    @Singleton
    KeyRotation keyRotation(SecretsService service, @Property(name = ARN) String arn) {
        return new KeyRotation(new SecretVersions(service), arn);
    }
}
