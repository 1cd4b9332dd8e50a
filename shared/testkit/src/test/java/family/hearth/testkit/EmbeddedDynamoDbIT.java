package family.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class EmbeddedDynamoDbIT {

    @Test
    void client_readsWhatItWrote_whenInMemory() {
        try (var database = EmbeddedDynamoDb.inMemory();
                var client = database.client()) {
            SampleTable.create(client);
            client.putItem(put -> put.tableName(SampleTable.NAME).item(SampleTable.row("A#1", "ROW", "héllo 👋")));

            var found = client.getItem(get -> get.tableName(SampleTable.NAME).key(SampleTable.key("A#1", "ROW")));

            assertThat(found.item()).containsEntry("text", AttributeValue.fromS("héllo 👋"));
        }
    }

    @Test
    void rows_outliveTheDatabase_whenKeptInADirectory(@TempDir Path directory) {
        try (var database = EmbeddedDynamoDb.in(directory.resolve("made/when/missing"));
                var client = database.client()) {
            SampleTable.create(client);
            client.putItem(put -> put.tableName(SampleTable.NAME).item(SampleTable.row("A#1", "ROW", "kept")));
        }
        try (var database = EmbeddedDynamoDb.in(directory.resolve("made/when/missing"));
                var client = database.client()) {
            var found = client.getItem(get -> get.tableName(SampleTable.NAME).key(SampleTable.key("A#1", "ROW")));

            assertThat(found.item()).containsEntry("text", AttributeValue.fromS("kept"));
        }
    }

    @Test
    void tables_areApart_whenTwoDatabasesAreInMemory() {
        try (var one = EmbeddedDynamoDb.inMemory();
                var other = EmbeddedDynamoDb.inMemory();
                var inOne = one.client();
                var inOther = other.client()) {
            SampleTable.create(inOne);

            assertThat(inOther.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void endpoint_isOnLoopback() {
        try (var database = EmbeddedDynamoDb.inMemory()) {
            assertThat(database.endpoint().getHost()).isEqualTo("127.0.0.1");
        }
    }
}
