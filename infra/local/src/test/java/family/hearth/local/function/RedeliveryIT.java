package family.hearth.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.local.Together;
import family.hearth.local.control.PublishedEvent;
import family.hearth.local.routes.TableRows;
import family.hearth.testkit.MovableClock;
import family.hearth.testkit.ObjectCreated;
import family.hearth.testkit.PhonePhoto;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events come at least once, in any order and beside each other: every function that they wake bears it. */
@ExtendWith(LocalCloudExtension.class)
class RedeliveryIT {

    /** Theirs come twice, at once and too late in {@code AudioEventsIT}, {@code TranscriptionIT} and {@code KeyRotationIT}. */
    private static final Set<String> ELSEWHERE =
            Set.of("start-transcription", "finish-transcription", "rotate-signing-key");

    private static final byte[] PHOTO = PhonePhoto.fourCorners(32, 24).jpeg();

    private final LocalCloud cloud;
    private final Api anybody;
    private final MovableClock clock;
    private Person ada;
    private int kid;

    RedeliveryIT(LocalCloud cloud, Api anybody, MovableClock clock) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.clock = clock;
    }

    /**
     * Something that is due.
     *
     * @param events that wake the function for it, in the order in which they happened
     * @param check fails unless it has been done
     */
    private record Work(List<Object> events, Runnable check) {}

    /** All that a function may have touched. */
    private record State(TableRows rows, List<String> objects, List<PublishedEvent> published) {
        static State of(LocalCloud cloud) {
            return new State(
                    TableRows.of(cloud),
                    StoredObjects.under(cloud, ""),
                    cloud.events().events());
        }

        void assertAsIn(State before) {
            rows.assertAsIn(before.rows);
            assertThat(objects).containsExactlyInAnyOrderElementsOf(before.objects);
            assertThat(published).isEqualTo(before.published);
        }
    }

    static Stream<FunctionSpec> wokenFunctions() {
        return Topology.functions().stream()
                .filter(function -> !function.triggers().isEmpty())
                .filter(function -> !ELSEWHERE.contains(function.name()));
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    @ParameterizedTest
    @MethodSource("wokenFunctions")
    void event_isDealtWithOnce_whenItComesTwice_besideItself_andOutOfOrder(FunctionSpec function) {
        var work = workFor(function);
        var events = work.events();

        Together.times(2 * events.size(), i -> deliver(function, events.get(i / 2)));

        work.check().run();
        var once = State.of(cloud);
        events.reversed().forEach(event -> deliver(function, event));
        Together.times(2 * events.size(), i -> deliver(function, events.get(i % events.size())));
        State.of(cloud).assertAsIn(once);
    }

    private boolean deliver(FunctionSpec function, Object event) {
        cloud.functions().invoke(function.name(), event);
        return true;
    }

    private Work workFor(FunctionSpec function) {
        return switch (function.name()) {
            case "make-thumbnails" -> photos();
            case "expire-invites" -> invites();
            case "empty-trash" -> trash();
            case "evaluate-schedules" -> bedtime();
            default -> throw new AssertionError("function " + function.name() + " has no work here to do twice");
        };
    }

    private Work photos() {
        var album = Album.of(cloud, ada, kid);
        album.upload(PHOTO);
        album.upload(PHOTO);
        var originals = album.objects().stream().filter(key -> key.startsWith(Topology.ORIGINALS));
        return new Work(
                originals.map(this::created).toList(),
                () -> assertThat(album.objects()).hasSize(2 * 3));
    }

    private Object created(String key) {
        var created = new ObjectCreated(LocalCloud.BUCKET, key, PHOTO.length, "tag", ObjectCreated.Cause.PUT);
        return ObjectEvent.of(created, clock.instant());
    }

    private Work invites() {
        var path = "/api/kids/" + kid + "/invites";
        ada.api().post(path).json(Map.of("email", "oma@example.org")).expect(201);
        clock.advance(Duration.ofDays(15));
        return new Work(
                List.of(dueBefore(Duration.ofMinutes(5)), dueBefore(Duration.ZERO)),
                () -> assertThat(ada.api().get(path).expect(200).string("/items/0/status"))
                        .isEqualTo("expired"));
    }

    private Work trash() {
        var album = Album.of(cloud, ada, kid);
        album.upload(PHOTO);
        ada.api().delete("/api/kids/" + kid).expect(204);
        clock.advance(Duration.ofDays(31));
        return new Work(
                List.of(dueBefore(Duration.ofMinutes(15)), dueBefore(Duration.ZERO)),
                () -> assertThat(album.objects()).isEmpty());
    }

    private Work bedtime() {
        var phone = ada.api()
                .post("/regulated-mobile-devices")
                .json(Map.of("name", "Phone", "kid", kid, "os", 0, "type", "iPhone"))
                .expect(201)
                .number("/id");
        var start = LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusHours(1);
        ada.api()
                .post("/schedules")
                .json(Map.of(
                        "name",
                        "Bedtime",
                        "start_time",
                        start.getHour() + ":00",
                        "end_time",
                        start.plusHours(2).getHour() + ":00",
                        "day_list",
                        List.of(0, 1, 2, 3, 4, 5, 6),
                        "feature_list",
                        List.of(0),
                        "device_list",
                        List.of(phone)))
                .expect(201);
        clock.advance(Duration.ofMinutes(90));
        return new Work(
                List.of(dueBefore(Duration.ofMinutes(1)), dueBefore(Duration.ZERO)),
                () -> assertThat(told(phone)).containsOnly(1));
    }

    /** The sequences of what a phone was told; told again, it is the same sequence. */
    private List<Integer> told(long phone) {
        return StreamSupport.stream(
                        anybody.get("/_local/events").expect(200).json().spliterator(), false)
                .map(event -> event.path("detail"))
                .filter(detail -> detail.path("deviceId").asLong() == phone)
                .map(detail -> detail.path("sequence").asInt())
                .toList();
    }

    private Map<String, Object> dueBefore(Duration ago) {
        return Map.of("scheduledAt", clock.instant().minus(ago).toString());
    }
}
