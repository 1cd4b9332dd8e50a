package family.hearth.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * AWS's own DynamoDB Local in this process, on a free loopback port.
 *
 * <p>Its own runner listens on every interface and can set up telemetry; hence the handler is served from here.
 * What it cannot show: throttling, lag of an index, eventual reads, deletion by TTL.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {

    private static final int DEFAULT_TRANSIENT_DELAY = 0;

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;
    private final DynamoDbClient ownClient;

    private EmbeddedDynamoDb(@Nullable Path directory) {
        handler = new LocalDynamoDBServerHandler(engine(directory), null);
        server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new ContextHandler(handler));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not start", e);
        }
        endpoint = URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
        ownClient = client();
    }

    /** A database that is gone when it is closed. */
    public static EmbeddedDynamoDb inMemory() {
        return new EmbeddedDynamoDb(null);
    }

    /** A database kept in a directory, which is made when missing. */
    public static EmbeddedDynamoDb in(Path directory) {
        try {
            return new EmbeddedDynamoDb(Files.createDirectories(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDynamoDBRequestHandler engine(@Nullable Path directory) {
        // One database for every region and access key, so that the AWS CLI sees what the functions see.
        return directory == null
                ? new LocalDynamoDBRequestHandler(DEFAULT_TRANSIENT_DELAY, true, null, true, false)
                : new DurableEngine(directory);
    }

    /** Where any SDK or the AWS CLI ({@code --endpoint-url}) reaches it. */
    public URI endpoint() {
        return endpoint;
    }

    /** A client with these interceptors, which tries thrice and without waiting; the caller closes it. */
    public DynamoDbClient client(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(LocalCredentials.REGION)
                .credentialsProvider(LocalCredentials.provider())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> {
                    override.retryStrategy(atOnce());
                    List.of(interceptors).forEach(override::addExecutionInterceptor);
                })
                .build();
    }

    private static RetryStrategy atOnce() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    /** A client that nobody counts or guards, closed with the database. */
    DynamoDbClient ownClient() {
        return ownClient;
    }

    @Override
    public void close() {
        ownClient.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local does not stop", e);
        } finally {
            handler.close();
        }
    }
}
