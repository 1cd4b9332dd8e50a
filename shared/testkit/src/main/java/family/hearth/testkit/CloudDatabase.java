package family.hearth.testkit;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The database that store suites run against, by {@code HEARTH_TEST_CLOUD}: {@code embedded} (the default) is DynamoDB
 * Local in this process, {@code localstack} a container, {@code endpoint} whatever answers at {@code AWS_ENDPOINT_URL}.
 * A cloud that cannot be had fails the suite with a line that says what is missing; none is skipped.
 */
public final class CloudDatabase implements AutoCloseable {

    /** The last release that is free and asks for no account. */
    private static final String LOCALSTACK = "localstack/localstack:4.14.0";

    private final Runnable stop;
    private final DynamoDbClient client;

    private CloudDatabase(Runnable stop, DynamoDbClient client) {
        this.stop = stop;
        this.client = client;
    }

    /** The database of the cloud that the environment names. */
    public static CloudDatabase start() {
        return start(System.getenv());
    }

    static CloudDatabase start(Map<String, String> environment) {
        var cloud = environment.getOrDefault("HEARTH_TEST_CLOUD", "embedded").toLowerCase(Locale.ROOT);
        return switch (cloud) {
            case "embedded" -> embedded();
            case "localstack" -> localStack();
            case "endpoint" -> endpoint(environment);
            default ->
                throw new IllegalStateException(
                        "HEARTH_TEST_CLOUD is '" + cloud + "'; it may be embedded, localstack or endpoint");
        };
    }

    /** A client of it; closed with the database. */
    public DynamoDbClient client() {
        return client;
    }

    private static CloudDatabase embedded() {
        var database = EmbeddedDynamoDb.inMemory();
        return new CloudDatabase(database::close, database.client());
    }

    private static CloudDatabase localStack() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "HEARTH_TEST_CLOUD=localstack needs a Docker daemon, and none answers on this machine");
        }
        var container = new LocalStackContainer(LOCALSTACK);
        container.start();
        return new CloudDatabase(container::stop, client(container.getEndpoint()));
    }

    private static CloudDatabase endpoint(Map<String, String> environment) {
        var url = environment.get("AWS_ENDPOINT_URL");
        if (url == null || url.isBlank()) {
            throw new IllegalStateException("HEARTH_TEST_CLOUD=endpoint needs AWS_ENDPOINT_URL to say where");
        }
        return new CloudDatabase(() -> {}, client(URI.create(url)));
    }

    private static DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(Objects.requireNonNull(endpoint))
                .region(LocalCredentials.REGION)
                .credentialsProvider(LocalCredentials.provider())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        client.close();
        stop.run();
    }
}
