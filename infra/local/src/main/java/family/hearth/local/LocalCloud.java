package family.hearth.local;

import family.hearth.dynamodb.TableLayout;
import family.hearth.local.control.ControlPlane;
import family.hearth.local.control.EventBus;
import family.hearth.local.control.ObjectShelf;
import family.hearth.local.control.Overview;
import family.hearth.local.function.HostedFunctions;
import family.hearth.local.function.ObjectEvents;
import family.hearth.local.function.Schedules;
import family.hearth.local.gateway.AccessLog;
import family.hearth.local.gateway.Gateway;
import family.hearth.local.http.LocalServer;
import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.EmbeddedDynamoDb;
import family.hearth.testkit.EmbeddedS3;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.LocalCredentials;
import family.hearth.testkit.MovableClock;
import family.hearth.testkit.SesEndpoint;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Hearth with everything that it stands on, in this process, until it is closed. */
public final class LocalCloud implements AutoCloseable {

    public static final String TABLE = "hearth";
    public static final String BUCKET = "hearth-objects";
    private static final String BUS = "hearth-events";
    private static final String SENDER = "Hearth <hello@hearth.example>";

    private final Settings settings;
    private final ClosingStack parts = new ClosingStack();
    private final MovableClock clock = new MovableClock();
    private final Optional<DataDirectory> data;
    private final LocalServer server;
    private final EmbeddedDynamoDb database;
    private final FaultInjector faults = new FaultInjector();
    private final CapacityMeter meter;
    private final SesEndpoint mail;
    private final EventBus events = new EventBus(clock);
    private final HostedFunctions functions;
    private final ObjectEvents objectEvents;
    private final EmbeddedS3 objects;
    private final Schedules schedules;

    private LocalCloud(Settings settings) {
        this.settings = settings;
        try {
            server = parts.push(new LocalServer(settings.port()));
            data = settings.data().map(directory -> parts.push(DataDirectory.take(directory)));
            database = parts.push(
                    data.map(DataDirectory::database).map(EmbeddedDynamoDb::in).orElseGet(EmbeddedDynamoDb::inMemory));
            meter = new CapacityMeter(database);
            mail = parts.push(SesEndpoint.start(clock));
            functions = parts.push(new HostedFunctions(settings.functions(), clock, List.of(meter, faults)));
            objectEvents = parts.push(new ObjectEvents(settings.functions(), functions, clock));
            objects = parts.push(data.map(DataDirectory::objects)
                    .map(directory -> EmbeddedS3.in(directory, EmbeddedS3.ANY_PORT, objectEvents::objectCreated))
                    .orElseGet(() -> EmbeddedS3.inMemory(objectEvents::objectCreated)));
            schedules = parts.push(new Schedules(settings.functions(), functions, clock));
            furnish();
            functions.start(properties());
            serve();
        } catch (RuntimeException | Error e) {
            parts.close();
            throw e;
        }
    }

    /**
     * Starts one and returns when it answers.
     *
     * @throws family.hearth.local.http.PortTaken when the port is
     * @throws IllegalStateException when a function does not start
     */
    public static LocalCloud start(Settings settings) {
        return new LocalCloud(settings);
    }

    private void furnish() {
        objects.createBucket(BUCKET);
        try (DynamoDbClient client = database.client()) {
            if (!client.listTables().tableNames().contains(TABLE)) {
                TableLayout.createTable(client, TABLE);
            }
        }
    }

    private void serve() {
        var shelf = parts.push(new ObjectShelf(objects.client(), BUCKET));
        var overview = new Overview(settings.functions(), functions, objectEvents, schedules, shelf);
        var control = new ControlPlane(mail.mailbox(), events, schedules, clock, overview);
        var gateway = new Gateway(settings.functions(), functions, clock, new AccessLog(settings.log()));
        server.start(request -> ControlPlane.owns(request) ? control.answer(request) : gateway.answer(request));
        if (settings.schedules() == Settings.ScheduleMode.BY_THEMSELVES) {
            schedules.start();
        }
    }

    /** What a function on AWS finds in its environment, as properties; the names are the same but for case and dots. */
    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>(Map.of(
                "aws.region",
                LocalCredentials.REGION.id(),
                "hearth.url",
                url().toString(),
                "hearth.table",
                TABLE,
                "hearth.dynamodb.endpoint",
                database.endpoint().toString(),
                "hearth.bucket",
                BUCKET,
                "hearth.s3.endpoint",
                objects.endpoint().toString(),
                "hearth.s3.access-key",
                LocalCredentials.ACCESS_KEY,
                "hearth.s3.secret-key",
                LocalCredentials.SECRET_KEY,
                "hearth.ses.endpoint",
                mail.endpoint().toString(),
                "hearth.mail.from",
                SENDER));
        properties.put("hearth.events.endpoint", url() + ControlPlane.EVENT_BUS);
        properties.put("hearth.events.bus", BUS);
        var secrets = data.map(DataDirectory::secrets).map(LocalSecrets::keptIn).orElseGet(LocalSecrets::fresh);
        properties.put("hearth.signing-keys", secrets.signingKeys());
        properties.put("hearth.cursor-key", secrets.cursorKey());
        // A busy laptop is slower than DynamoDB; on AWS a limiter that takes longer than its default lets calls pass.
        properties.put("hearth.limit.timeout-ms", "5000");
        settings.limits().forEach((name, limit) -> properties.put("hearth.limit." + name, limit));
        return properties;
    }

    /** The base of every path, without a slash at its end. */
    public URI url() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The clock of everything but signatures, which keep the machine's. */
    public MovableClock clock() {
        return clock;
    }

    /** Counts what the functions ask of the database. */
    public CapacityMeter meter() {
        return meter;
    }

    /** Brings faults upon the functions' database clients. */
    public FaultInjector faults() {
        return faults;
    }

    /** Sends and keeps mail; can be told to fail. */
    public SesEndpoint mail() {
        return mail;
    }

    public EventBus events() {
        return events;
    }

    public EmbeddedDynamoDb database() {
        return database;
    }

    public EmbeddedS3 objects() {
        return objects;
    }

    public ObjectEvents objectEvents() {
        return objectEvents;
    }

    public Schedules schedules() {
        return schedules;
    }

    public HostedFunctions functions() {
        return functions;
    }

    /** Stops everything; what was in memory is gone. */
    @Override
    public void close() {
        parts.close();
    }
}
