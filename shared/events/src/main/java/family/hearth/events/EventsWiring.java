package family.hearth.events;

import family.hearth.awsjson.FunctionCredentials;
import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.JsonService.Address;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The event bus, made when first asked for. */
@Factory
final class EventsWiring {

    /** Somebody may be waiting for an answer that does not depend on it. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Bean(preDestroy = "close")
    @Singleton
    PutEvents putEvents(
            @Property(name = "aws.region") String region,
            @Property(name = "hearth.events.endpoint") Optional<URI> endpoint,
            JsonMapper json) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(TIMEOUT)
                .socketTimeout(TIMEOUT)
                .build();
        var address = endpoint.map(local -> new Address(PutEvents.SERVICE, region, local))
                .orElseGet(() -> Address.ofAws(PutEvents.SERVICE, region));
        return new PutEvents(new JsonService(http, FunctionCredentials.ofRoleUnless(endpoint), address), json);
    }

    @Singleton
    EventBus eventBus(PutEvents putEvents, @Property(name = "hearth.events.bus") String bus, JsonMapper json) {
        return new EventBridge(putEvents, bus, json);
    }
}
