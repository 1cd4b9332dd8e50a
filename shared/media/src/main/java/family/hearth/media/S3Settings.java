package family.hearth.media;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * What is set only where S3 is not the one of AWS.
 *
 * @param endpoint where it is reached by Hearth; buckets are part of the path then
 * @param publicEndpoint where people's browsers reach it, if elsewhere
 * @param accessKey who signs, together with {@code secretKey}
 */
@ConfigurationProperties("hearth.s3")
record S3Settings(
        @Nullable URI endpoint,
        @Nullable URI publicEndpoint,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    @Nullable
    URI presignedEndpoint() {
        return publicEndpoint == null ? endpoint : publicEndpoint;
    }

    /** The given ones, else the function's role: in variables, or with SnapStart behind the container endpoint. */
    AwsCredentialsProvider credentials() {
        if (accessKey != null && secretKey != null) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey));
        }
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build());
    }

    @Override
    public String toString() {
        return "S3Settings[endpoint=" + endpoint + ", publicEndpoint=" + publicEndpoint + "]";
    }
}
