package family.hearth.mail;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;

/** The mailer, made when first asked for. */
@Factory
final class MailWiring {

    @Bean(preDestroy = "close")
    @Singleton
    SesClient ses(
            @Property(name = "aws.region") String region,
            @Property(name = "hearth.ses.endpoint") Optional<URI> endpoint,
            List<ExecutionInterceptor> interceptors) {
        var client = SesClient.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials(endpoint))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> interceptors.forEach(override::addExecutionInterceptor));
        endpoint.ifPresent(client::endpointOverride);
        return client.build();
    }

    @Singleton
    Mailer mailer(SesClient ses, @Property(name = "hearth.mail.from") String from) {
        return new Mailer(ses, from);
    }

    /** An engine on the same machine takes any; on AWS a function restored from a snapshot has a container's. */
    private static AwsCredentialsProvider credentials(Optional<URI> endpoint) {
        return endpoint.isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))
                : AwsCredentialsProviderChain.of(
                        EnvironmentVariableCredentialsProvider.create(),
                        ContainerCredentialsProvider.builder().build());
    }
}
