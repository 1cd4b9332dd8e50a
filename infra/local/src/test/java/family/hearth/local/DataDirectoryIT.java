package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DataDirectoryIT {

    private static final Map<String, AttributeValue> ROW =
            Map.of("pk", AttributeValue.fromS("KEPT#1"), "sk", AttributeValue.fromS("ROW"));

    @TempDir
    private Path data;

    @Test
    void rowsAndObjects_outliveTheCloud() {
        try (var cloud = start();
                var rows = cloud.database().client();
                var objects = cloud.objects().client()) {
            rows.putItem(put -> put.tableName(LocalCloud.TABLE).item(ROW));
            objects.putObject(put -> put.bucket(LocalCloud.BUCKET).key("kept/1"), RequestBody.fromString("x"));
        }
        try (var cloud = start();
                var rows = cloud.database().client();
                var objects = cloud.objects().client()) {
            assertThat(rows.getItem(get -> get.tableName(LocalCloud.TABLE).key(ROW))
                            .hasItem())
                    .isTrue();
            assertThat(objects.headObject(head -> head.bucket(LocalCloud.BUCKET).key("kept/1"))
                            .contentLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void take_isRefused_whileAnotherHasIt() {
        try (var first = DataDirectory.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataDirectory.take(data)).isInstanceOf(DataDirectory.InUse.class);
        }
        DataDirectory.take(data).close();
    }

    @Test
    void clear_leavesWhatIsNotOurs() throws Exception {
        var theirs = Files.writeString(data.resolve("letter.txt"), "dear");
        start().close();
        try (var directory = DataDirectory.take(data)) {
            directory.clear();

            assertThat(directory.database()).doesNotExist();
            assertThat(directory.objects()).doesNotExist();
            assertThat(directory.secrets()).doesNotExist();
        }
        assertThat(theirs).exists();
    }

    @Test
    void secrets_areKept_andOnlyTheirOwnerReadsThem() throws Exception {
        var file = data.resolve("secrets");
        var made = LocalSecrets.keptIn(file);

        assertThat(LocalSecrets.keptIn(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void secrets_areMade_whenTheOneBeforeWasStoppedWhileItMadeThem() throws Exception {
        Files.writeString(data.resolve("secrets.new"), "half");

        assertThat(LocalSecrets.keptIn(data.resolve("secrets")).signingKeys()).isNotEmpty();
        assertThat(data.resolve("secrets.new")).doesNotExist();
    }

    @Test
    void secrets_areLongEnough() {
        var made = LocalSecrets.fresh();

        assertThat(made.signingKeys()).matches("[0-9a-f]{8}:[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(made.cursorKey())).hasSize(32);
        assertThat(made.toString()).doesNotContain(made.cursorKey());
    }

    private LocalCloud start() {
        return LocalCloud.start(
                Settings.forTests().withFunctions(SampleFunctions.all()).withData(data));
    }
}
