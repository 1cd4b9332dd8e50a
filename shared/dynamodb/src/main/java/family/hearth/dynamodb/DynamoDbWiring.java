package family.hearth.dynamodb;

import family.hearth.domain.chores.Chore;
import family.hearth.domain.chores.Prize;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The stores of the single table, made when first asked for. */
@Factory
final class DynamoDbWiring {

    @Bean(preDestroy = "close")
    @Singleton
    DynamoDbClient dynamoDb(
            @Property(name = "aws.region") String region,
            @Property(name = "hearth.dynamodb.endpoint") Optional<URI> endpoint,
            DatabaseStandIn standIn,
            List<ExecutionInterceptor> interceptors) {
        var client = DynamoDbClient.builder()
                .region(Region.of(region))
                .credentialsProvider(standIn.credentials(credentials(endpoint)))
                .httpClient(standIn.http())
                .overrideConfiguration(override -> {
                    override.retryStrategy(patient());
                    interceptors.forEach(override::addExecutionInterceptor);
                });
        endpoint.ifPresent(client::endpointOverride);
        return client.build();
    }

    /** Its HTTP client is closed here, since the SDK closes only those that it made. */
    @Bean(preDestroy = "close")
    @Singleton
    DatabaseStandIn standIn() {
        return new DatabaseStandIn();
    }

    /**
     * Tries six times within five seconds. Left to itself the SDK waits for a minute when it is throttled, longer than
     * the gateway waits for a function: callers would never see the 503 that tells them when to come back.
     */
    private static RetryStrategy patient() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(6)
                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofSeconds(1)))
                .throttlingBackoffStrategy(
                        BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(1)))
                .build();
    }

    @Singleton
    Table table(DynamoDbClient client, @Property(name = "hearth.table") String name) {
        return new Table(client, name);
    }

    @Singleton
    UserStore users(Table table) {
        return new UserStore(table);
    }

    @Singleton
    SessionStore sessions(Table table) {
        return new SessionStore(table);
    }

    @Singleton
    ClientStore clients(Table table) {
        return new ClientStore(table);
    }

    @Singleton
    FamilyStore families(Table table) {
        return new FamilyStore(table);
    }

    @Singleton
    FamilyKeyStore familyKeys(Table table) {
        return new FamilyKeyStore(table);
    }

    @Singleton
    ApiTokenStore apiTokens(Table table) {
        return new ApiTokenStore(table);
    }

    @Singleton
    MembershipStore memberships(Table table) {
        return new MembershipStore(table);
    }

    @Singleton
    KidStore kids(Table table) {
        return new KidStore(table);
    }

    @Singleton
    PermissionStore permissions(Table table) {
        return new PermissionStore(table);
    }

    @Singleton
    InviteStore invites(Table table) {
        return new InviteStore(table);
    }

    @Singleton
    MemoryStore memories(Table table, WordPacking packing) {
        return new MemoryStore(table, packing);
    }

    @Singleton
    @Requires(missingBeans = WordPacking.class)
    WordPacking noWords() {
        return WordPacking.NONE;
    }

    @Singleton
    ClipStore clips(MemoryStore memories) {
        return new ClipStore(memories);
    }

    @Singleton
    TimelineStore timelines(Table table) {
        return new TimelineStore(table);
    }

    @Singleton
    TimelinePurge timelinePurge(Table table) {
        return new TimelinePurge(table);
    }

    @Singleton
    SearchStore search(Table table) {
        return new SearchStore(table);
    }

    @Singleton
    Catalog<Chore> chores(Table table) {
        return new Catalog<>(table, ChoreRows.CHORE, ChoreKeys::chore, ChoreKeys::chores);
    }

    @Singleton
    Catalog<Prize> prizes(Table table) {
        return new Catalog<>(table, ChoreRows.PRIZE, ChoreKeys::prize, ChoreKeys::prizes);
    }

    @Singleton
    RedemptionStore redemptions(Table table) {
        return new RedemptionStore(table);
    }

    @Singleton
    ScoreStore scores(Table table) {
        return new ScoreStore(table);
    }

    @Singleton
    PolicyStore policies(Table table) {
        return new PolicyStore(table);
    }

    @Singleton
    Ulids ulids() {
        return new Ulids();
    }

    @Singleton
    KidMoves kidMoves(Table table) {
        return new KidMoves(table);
    }

    @Singleton
    KidPurge kidPurge(Table table) {
        return new KidPurge(table);
    }

    @Singleton
    DepartureStore departures(Table table) {
        return new DepartureStore(table);
    }

    @Singleton
    RemovalStore removals(Table table) {
        return new RemovalStore(table);
    }

    @Singleton
    UserPurge userPurge(Table table) {
        return new UserPurge(table);
    }

    @Singleton
    ParentDeviceStore parentDevices(Table table) {
        return new ParentDeviceStore(table);
    }

    @Singleton
    TrashStore trash(Table table) {
        return new TrashStore(table);
    }

    @Singleton
    RateStore rates(Table table) {
        return new RateStore(table);
    }

    @Singleton
    ReceiptStore receipts(Table table) {
        return new ReceiptStore(table);
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
