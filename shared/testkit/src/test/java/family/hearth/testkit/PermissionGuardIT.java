package family.hearth.testkit;

import static family.hearth.testkit.SampleTable.key;
import static family.hearth.testkit.SampleTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.FunctionSpec.ObjectAccess;
import family.hearth.topology.FunctionSpec.ObjectAccess.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.ses.SesClient;

@TestInstance(Lifecycle.PER_CLASS)
class PermissionGuardIT {

    private static final String TABLE = SampleTable.NAME;
    private static final String BUCKET = "sample";

    private final FunctionSpec function = new FunctionSpec(
            "sampler",
            "none",
            List.of(),
            List.of(),
            Set.of("READ#", "IX#OURS#"),
            Set.of("WRITE#"),
            List.of(
                    new ObjectAccess("in/", Set.of(Right.READ)),
                    new ObjectAccess("out/", Set.of(Right.WRITE)),
                    new ObjectAccess("old/", Set.of(Right.DELETE))),
            false,
            false,
            false,
            false,
            512);
    private final PermissionGuard guard = new PermissionGuard(function);
    private final EmbeddedDynamoDb database = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = database.client(guard);
    private final EmbeddedS3 store = EmbeddedS3.inMemory(_ -> {});
    private final S3Client objects = store.client(guard);

    @BeforeAll
    void fill() {
        try (var unguarded = database.client()) {
            SampleTable.create(unguarded);
        }
        store.createBucket(BUCKET);
    }

    @AfterAll
    void close() {
        objects.close();
        store.close();
        client.close();
        database.close();
    }

    @Test
    void getItem_isAllowed_underPrefixesToReadAndToWrite() {
        allowed(() -> client.getItem(g -> g.tableName(TABLE).key(key("READ#1", "R"))));
        allowed(() -> client.getItem(g -> g.tableName(TABLE).key(key("WRITE#1", "R"))));
    }

    @Test
    void getItem_isDenied_underAnotherPrefix() {
        denied(() -> client.getItem(g -> g.tableName(TABLE).key(key("OTHER#1", "R"))));
    }

    @Test
    void denial_namesFunctionOperationAndPrefix_butNoId() {
        assertThatThrownBy(() -> client.getItem(g -> g.tableName(TABLE).key(key("EMAIL#ada@example.org", "R"))))
                .hasMessage("function sampler may not GetItem: reading EMAIL#… is not in its prefixes");
    }

    @Test
    void denials_areKept() {
        denied(() -> client.getItem(g -> g.tableName(TABLE).key(key("OTHER#1", "R"))));

        assertThat(guard.denials()).last().returns("GetItem", AccessDenied::operation);
    }

    @Test
    void putItem_isDenied_underAPrefixOnlyToRead() {
        allowed(() -> client.putItem(p -> p.tableName(TABLE).item(row("WRITE#1", "R", "x"))));
        denied(() -> client.putItem(p -> p.tableName(TABLE).item(row("READ#1", "R", "x"))));
    }

    @Test
    void updateItem_isDenied_underAPrefixOnlyToRead() {
        allowed(() -> client.updateItem(u -> u.tableName(TABLE).key(key("WRITE#1", "R"))));
        denied(() -> client.updateItem(u -> u.tableName(TABLE).key(key("READ#1", "R"))));
    }

    @Test
    void deleteItem_isDenied_underAPrefixOnlyToRead() {
        allowed(() -> client.deleteItem(d -> d.tableName(TABLE).key(key("WRITE#2", "R"))));
        denied(() -> client.deleteItem(d -> d.tableName(TABLE).key(key("READ#1", "R"))));
    }

    @Test
    void batchGetItem_isDenied_whenOneKeyIs() {
        allowed(() -> batchGet("READ#1", "WRITE#1"));
        denied(() -> batchGet("READ#1", "OTHER#1"));
    }

    @Test
    void batchWriteItem_isDenied_whenOneKeyIs() {
        var put = WriteRequest.builder()
                .putRequest(p -> p.item(row("WRITE#1", "R", "x")))
                .build();
        var delete = WriteRequest.builder()
                .deleteRequest(d -> d.key(key("READ#1", "R")))
                .build();

        allowed(() -> client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, List.of(put)))));
        denied(() -> client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, List.of(put, delete)))));
    }

    @Test
    void transactGetItems_isDenied_whenOneKeyIs() {
        allowed(() -> client.transactGetItems(t -> t.transactItems(txGet("READ#1"))));
        denied(() -> client.transactGetItems(t -> t.transactItems(txGet("READ#1"), txGet("OTHER#1"))));
    }

    @Test
    void transactWriteItems_readsWhatItChecks() {
        allowed(() -> client.transactWriteItems(t -> t.transactItems(txCheck("READ#1"), txPut("WRITE#1"))));
        denied(() -> client.transactWriteItems(t -> t.transactItems(txCheck("OTHER#1"))));
    }

    @Test
    void transactWriteItems_isDenied_whenOneWriteIs() {
        denied(() -> client.transactWriteItems(t -> t.transactItems(txPut("WRITE#1"), txPut("READ#1"))));
    }

    @Test
    void query_isJudgedByItsPartition_whenNamesAreSpelledOut() {
        allowed(() -> query("pk = :p AND begins_with(sk, :s)", Map.of(), "READ#1"));
        denied(() -> query("pk = :p AND begins_with(sk, :s)", Map.of(), "OTHER#1"));
    }

    @Test
    void query_isJudgedByItsPartition_whenTheSortKeyComesFirst() {
        allowed(() -> query("sk = :s AND pk = :p", Map.of(), "READ#1"));
        denied(() -> query("sk = :s AND pk = :p", Map.of(), "OTHER#1"));
    }

    @Test
    void query_isJudgedByItsPartition_whenTheEnhancedClientNamesIt() {
        var names = Map.of("#AMZN_MAPPED_pk", "pk", "#AMZN_MAPPED_sk", "sk");
        allowed(() -> query("#AMZN_MAPPED_pk = :p AND #AMZN_MAPPED_sk > :s", names, "READ#1"));
        denied(() -> query("#AMZN_MAPPED_pk = :p AND #AMZN_MAPPED_sk > :s", names, "OTHER#1"));
    }

    @Test
    void query_isJudgedByTheIndexesPartition_whenItReadsAnIndex() {
        allowed(() -> queryIndex("IX#OURS#1"));
        denied(() -> queryIndex("IX#THEIRS#1"));
    }

    @Test
    void scan_isDenied() {
        denied(() -> client.scan(s -> s.tableName(TABLE)));
    }

    @Test
    void partiQl_isDenied() {
        denied(() -> client.executeStatement(e -> e.statement("SELECT * FROM sample WHERE pk = 'READ#1'")));
    }

    @Test
    void administration_isDenied() {
        denied(() -> client.deleteTable(d -> d.tableName(TABLE)));
    }

    @Test
    void objects_areJudgedByPrefixAndRight() {
        allowed(() -> objects.listObjectsV2(l -> l.bucket(BUCKET).prefix("in/")));
        allowed(() -> objects.putObject(p -> p.bucket(BUCKET).key("out/1"), RequestBody.fromString("x")));
        allowed(() -> objects.deleteObject(d -> d.bucket(BUCKET).key("old/1")));
        denied(() -> objects.putObject(p -> p.bucket(BUCKET).key("in/1"), RequestBody.fromString("x")));
        denied(() -> objects.getObject(g -> g.bucket(BUCKET).key("out/1")));
        denied(() -> objects.headObject(h -> h.bucket(BUCKET).key("out/1")));
        denied(() -> objects.deleteObject(d -> d.bucket(BUCKET).key("in/1")));
        denied(() -> objects.listObjectsV2(l -> l.bucket(BUCKET)));
    }

    @Test
    void deleteObjects_isDenied_whenOneKeyIs() {
        denied(() -> objects.deleteObjects(d -> d.bucket(BUCKET)
                .delete(batch -> batch.objects(
                        ObjectIdentifier.builder().key("old/1").build(),
                        ObjectIdentifier.builder().key("in/1").build()))));
    }

    @Test
    void buckets_areNobodys() {
        denied(objects::listBuckets);
    }

    @Test
    void mail_isDenied_whenTheFunctionSendsNone() {
        try (var ses = SesClient.builder()
                .region(LocalCredentials.REGION)
                .credentialsProvider(LocalCredentials.provider())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(o -> o.addExecutionInterceptor(guard))
                .build()) {
            denied(() -> ses.sendEmail(s -> s.source("a@example.org")));
        }
    }

    private static void allowed(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDenied.class);
    }

    private void batchGet(String... partitions) {
        var keys = List.of(partitions).stream().map(pk -> key(pk, "R")).toList();
        client.batchGetItem(b -> b.requestItems(
                Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build())));
    }

    private void query(String condition, Map<String, String> names, String partition) {
        client.query(q -> q.tableName(TABLE)
                .keyConditionExpression(condition)
                .expressionAttributeNames(names.isEmpty() ? null : names)
                .expressionAttributeValues(
                        Map.of(":p", AttributeValue.fromS(partition), ":s", AttributeValue.fromS("R"))));
    }

    private void queryIndex(String partition) {
        client.query(q -> q.tableName(TABLE)
                .indexName(SampleTable.INDEX)
                .keyConditionExpression("gsi1pk = :p")
                .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(partition))));
    }

    private static TransactGetItem txGet(String partition) {
        return TransactGetItem.builder()
                .get(g -> g.tableName(TABLE).key(key(partition, "R")))
                .build();
    }

    private static TransactWriteItem txCheck(String partition) {
        return TransactWriteItem.builder()
                .conditionCheck(c ->
                        c.tableName(TABLE).key(key(partition, "R")).conditionExpression("attribute_not_exists(gone)"))
                .build();
    }

    private static TransactWriteItem txPut(String partition) {
        return TransactWriteItem.builder()
                .put(p -> p.tableName(TABLE).item(row(partition, "T", "x")))
                .build();
    }
}
