package family.hearth.media;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Says from which settings the object store and the image engine are made, each when it is first asked for. */
@Factory
final class MediaWiring {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration SILENCE_TIMEOUT = Duration.ofSeconds(10);

    @Singleton
    ObjectStore objectStore(S3Client s3, S3Presigner presigner, @Property(name = "hearth.bucket") String bucket) {
        return new ObjectStore(s3, presigner, bucket);
    }

    /** No singleton, since those are made at every start, and most functions only hand out what one of them draws. */
    @Prototype
    ImageEngine imageEngine(
            @Property(name = "hearth.media.max-megapixels", defaultValue = "100") int megapixels,
            @Property(name = "hearth.media.max-progressive-megapixels", defaultValue = "100") int progressive) {
        return ImageEngine.ofThisMachine(new PixelLimit(megapixels, progressive));
    }

    @Singleton
    @Bean(preDestroy = "close")
    S3Client s3(
            @Property(name = "aws.region") String region,
            S3Settings settings,
            List<ExecutionInterceptor> interceptors) {
        var builder = S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(settings.credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(SILENCE_TIMEOUT))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> interceptors.forEach(override::addExecutionInterceptor));
        var endpoint = settings.endpoint();
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).forcePathStyle(true).build();
    }

    @Singleton
    @Bean(preDestroy = "close")
    S3Presigner presigner(@Property(name = "aws.region") String region, S3Settings settings) {
        var builder = S3Presigner.builder().region(Region.of(region)).credentialsProvider(settings.credentials());
        var endpoint = settings.presignedEndpoint();
        if (endpoint == null) {
            return builder.build();
        }
        var inPath = S3Configuration.builder().pathStyleAccessEnabled(true).build();
        return builder.endpointOverride(endpoint).serviceConfiguration(inPath).build();
    }
}
