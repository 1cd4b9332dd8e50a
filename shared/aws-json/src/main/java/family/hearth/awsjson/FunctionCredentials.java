package family.hearth.awsjson;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** With what a function signs. */
public final class FunctionCredentials {

    private FunctionCredentials() {}

    /** Its role: in variables, or behind the container endpoint once it is restored from a snapshot. */
    public static AwsCredentialsProvider ofRole() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build());
    }

    /** Its role; a service on the same machine takes any. */
    public static AwsCredentialsProvider ofRoleUnless(Optional<URI> local) {
        return local.isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))
                : ofRole();
    }
}
