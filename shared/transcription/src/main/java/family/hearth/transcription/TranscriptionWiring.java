package family.hearth.transcription;

import family.hearth.awsjson.FunctionCredentials;
import family.hearth.awsjson.JsonService;
import family.hearth.awsjson.JsonService.Address;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Amazon Transcribe where a function is told how its jobs are called; elsewhere nobody transcribes. */
@Factory
final class TranscriptionWiring {

    static final String JOBS = "hearth.transcription.jobs";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(10);

    @Bean(preDestroy = "close")
    @Singleton
    @Requires(property = JOBS)
    AmazonTranscribe amazonTranscribe(
            @Property(name = "aws.region") String region,
            @Property(name = "hearth.transcription.endpoint") Optional<URI> endpoint,
            @Property(name = "hearth.bucket") String bucket,
            @Property(name = JOBS) String jobPrefix,
            JsonMapper json) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(SILENCE_TIMEOUT)
                .build();
        var address = endpoint.map(local -> new Address(AmazonTranscribe.SERVICE, region, local))
                .orElseGet(() -> Address.ofAws(AmazonTranscribe.SERVICE, region));
        var service = new JsonService(http, FunctionCredentials.ofRoleUnless(endpoint), address);
        return new AmazonTranscribe(service, json, bucket, jobPrefix);
    }

    @Singleton
    @Requires(missingProperty = JOBS)
    Transcriber nobody() {
        return new SilentTranscriber();
    }
}
