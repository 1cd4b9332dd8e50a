package family.hearth.zips;

import family.hearth.dynamodb.TableLayout;
import family.hearth.testkit.EmbeddedDynamoDb;
import family.hearth.testkit.EmbeddedS3;
import family.hearth.testkit.LocalCredentials;
import family.hearth.testkit.MotoServer;
import family.hearth.testkit.ObjectCreated;
import family.hearth.testkit.SesEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the deployed functions find around them, on this machine: the engines of the other suites. */
final class Surroundings implements AutoCloseable {

    static final String TABLE = "hearth";
    static final String BUCKET = "hearth-objects";
    static final String BUS = "hearth-events";
    static final String SIGNING_KEY = "signing-key";

    private final Stage stage;
    private final EmbeddedDynamoDb database = EmbeddedDynamoDb.inMemory();
    private final List<ObjectCreated> created = new CopyOnWriteArrayList<>();
    private final EmbeddedS3 objects = EmbeddedS3.inMemory(created::add);
    private final SesEndpoint mail = SesEndpoint.start(Clock.systemUTC());
    private final MotoServer aws;

    Surroundings(Path directory) {
        stage = Stage.in(directory, Deployment.synthesised().layer());
        try (var client = database.client()) {
            TableLayout.createTable(client, TABLE);
        }
        objects.createBucket(BUCKET);
        try {
            aws = MotoServer.start();
            var key = Base64.getUrlEncoder().encodeToString(new byte[48]);
            aws.secrets("CreateSecret", "{\"Name\":\"%s\",\"SecretString\":\"%s\"}".formatted(SIGNING_KEY, key));
            aws.call("events", "AWSEvents.CreateEventBus", "{\"Name\":\"%s\"}".formatted(BUS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    Stage stage() {
        return stage;
    }

    EmbeddedS3 objects() {
        return objects;
    }

    /** Every object written so far. */
    List<ObjectCreated> created() {
        return created;
    }

    SesEndpoint mail() {
        return mail;
    }

    MotoServer aws() {
        return aws;
    }

    /** The variables of the template, with what only the cloud knows, and with the engines in the cloud's place. */
    Map<String, String> variables(DeployedFunction function) {
        var variables = new HashMap<String, String>();
        function.variables().forEach((name, value) -> variables.put(name, value.isEmpty() ? here(name) : value));
        variables.put("AWS_REGION", LocalCredentials.REGION.id());
        variables.put("AWS_DEFAULT_REGION", LocalCredentials.REGION.id());
        variables.put("HEARTH_DYNAMODB_ENDPOINT", database.endpoint().toString());
        variables.put("HEARTH_S3_ENDPOINT", objects.endpoint().toString());
        variables.put("HEARTH_SES_ENDPOINT", mail.endpoint().toString());
        variables.put("HEARTH_EVENTS_ENDPOINT", aws.endpoint().toString());
        variables.put("HEARTH_SECRETS_ENDPOINT", aws.endpoint().toString());
        // A busy machine is slower than DynamoDB, and this is no test of how fast anything is.
        variables.put("HEARTH_LIMIT_TIMEOUT_MS", "30000");
        variables.put("HEARTH_LIMIT_PATIENCE_MS", "30000");
        libvipsOfThisMachine().ifPresent(library -> variables.put("HEARTH_LIBVIPS", library.toString()));
        return variables;
    }

    private static String here(String variable) {
        return switch (variable) {
            case "HEARTH_TABLE" -> TABLE;
            case "HEARTH_BUCKET" -> BUCKET;
            case "HEARTH_URL" -> "https://hearth.example";
            case "HEARTH_EVENTS_BUS" -> BUS;
            case "HEARTH_SIGNING_SECRET_ARN" -> SIGNING_KEY;
            default -> throw new AssertionError("the template sets " + variable + ", and nothing here stands for it");
        };
    }

    /** The zip carries the library for arm64, which is what the functions run on; elsewhere another takes its place. */
    private static Optional<Path> libvipsOfThisMachine() {
        return System.getProperty("os.arch").equals("aarch64")
                ? Optional.empty()
                : Optional.of(Deployment.REPOSITORY.resolve("shared/vips/target/native/x64/libvips-cpp.so.8.18.7"));
    }

    /** As Lambda hands them to a function that was restored from a snapshot. */
    String roleCredentials() {
        return """
            {"AccessKeyId": "%s", "SecretAccessKey": "%s", "Expiration": "2099-01-01T00:00:00Z"}
            """.formatted(LocalCredentials.ACCESS_KEY, LocalCredentials.SECRET_KEY);
    }

    @Override
    public void close() {
        aws.close();
        mail.close();
        objects.close();
        database.close();
    }
}
