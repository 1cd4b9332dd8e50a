package family.hearth.local.input;

import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every route that takes a body, as one family sees them. */
final class WriteRoutes {

    /**
     * A route with a body that it takes.
     *
     * @param good the least that is taken
     * @param text a member that holds a line of text, or empty
     * @param most how many characters it holds
     */
    record Route(String method, String path, Map<String, Object> good, String text, int most) {

        /** Whether it answers as Choreography does. */
        boolean isInEnvelope() {
            return path.matches("/api/v1/(chores|prizes|members|redemptions|completions)\\b.*");
        }

        @Override
        public String toString() {
            return method + " " + path.replaceAll("\\d+", "#");
        }
    }

    private static final String SCHEDULES = "/schedules";
    private static final String OVERRIDES = "/overrides";
    private static final String DEVICES = "/regulated-mobile-devices";

    private final Person person;
    private final int kid;
    private final int memory;
    private final long family;
    private final long schedule;
    private final long override;
    private final long device;

    WriteRoutes(Person person) {
        this.person = person;
        this.kid = person.kid("Lena");
        this.memory = person.memory(kid, "x", "2024-05-01");
        this.family = person.api().get("/family").expect(200).number("/id");
        this.schedule = made(SCHEDULES, schedule());
        this.override = made(OVERRIDES, override());
        this.device = made(DEVICES, device());
    }

    List<Route> all() {
        return Stream.of(atrict(), account(), policies(), choreography(), kidtrol())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> atrict() {
        var ofKid = "/api/kids/" + kid;
        var photos = ofKid + "/memories/" + memory + "/photos";
        var entry = Map.<String, Object>of("text", "x", "occurredOn", "2024-05-01");
        return List.of(
                new Route("POST", "/api/families", Map.of("name", "x"), "name", 100),
                new Route("PUT", "/api/families/" + family, Map.of("name", "x"), "name", 100),
                new Route("POST", "/api/kids", Map.of("name", "x"), "name", 100),
                new Route("PUT", ofKid, Map.of("name", "x"), "name", 100),
                new Route("POST", ofKid + "/memories", entry, "text", 5000),
                new Route("PUT", ofKid + "/memories/" + memory, entry, "text", 5000),
                new Route(
                        "POST",
                        photos,
                        Map.of("filename", "x", "contentType", "image/png", "sizeBytes", 1),
                        "filename",
                        255),
                new Route("PUT", photos + "/order", Map.of("photoIds", List.of()), "", 0),
                new Route("POST", ofKid + "/invites", Map.of("email", "x@example.org"), "email", 254),
                new Route("PUT", ofKid + "/permissions/1", Map.of("role", "viewer"), "role", 6));
    }

    private List<Route> account() {
        return List.of(
                new Route(
                        "POST",
                        "/parents",
                        Map.of(
                                "email",
                                person.email(),
                                "password",
                                Person.PASSWORD,
                                "confirm_password",
                                Person.PASSWORD,
                                "first_name",
                                "x",
                                "last_name",
                                "y"),
                        "first_name",
                        50),
                new Route("POST", "/login", Map.of("email", "x", "password", "y"), "", 0),
                new Route("PATCH", "/family", Map.of("name", "x"), "name", 100),
                new Route("PATCH", "/settings/default-family", Map.of("family_id", 1), "", 0),
                new Route(
                        "POST",
                        "/settings/api-clients",
                        Map.of("name", "x", "scopes", List.of("common:read"), "password", "not mine at all"),
                        "name",
                        100));
    }

    private List<Route> choreography() {
        return List.of(new Route(
                "POST", "/api/v1/members/reactivate", Map.of("memberId", Integer.toString(person.id())), "", 0));
    }

    private List<Route> kidtrol() {
        var device = Map.<String, Object>of("name", "x", "os", 0, "type", "y");
        var profile = Map.<String, Object>of("email", "kid@example.org", "first_name", "x", "last_name", "y");
        return List.of(
                new Route("PUT", "/parent", Map.of("first_name", "x", "last_name", "y"), "first_name", 50),
                new Route("PATCH", "/parent", Map.of("first_name", "x"), "first_name", 50),
                new Route(
                        "POST",
                        "/parent/change-password",
                        Map.of("old_password", "x", "new_password", "y", "confirm_new_password", "z"),
                        "",
                        0),
                new Route("POST", "/kids", profile, "first_name", 100),
                new Route("PUT", "/kids/" + kid, profile, "first_name", 100),
                new Route("PATCH", "/kids/" + kid, Map.of("first_name", "x"), "first_name", 100),
                new Route("POST", "/parent-mobile-devices", device, "name", 100),
                new Route("PUT", "/parent-mobile-devices/1", device, "name", 100),
                new Route("PATCH", "/parent-mobile-devices/1", Map.of("name", "x"), "name", 100));
    }

    private List<Route> policies() {
        return List.of(
                new Route("POST", SCHEDULES, schedule(), "name", 100),
                new Route("PUT", SCHEDULES + "/" + schedule, schedule(), "name", 100),
                new Route("PATCH", SCHEDULES + "/" + schedule, schedule(), "name", 100),
                new Route("POST", OVERRIDES, override(), "name", 100),
                new Route("PUT", OVERRIDES + "/" + override, override(), "name", 100),
                new Route("PATCH", OVERRIDES + "/" + override, override(), "name", 100),
                new Route("POST", DEVICES, device(), "name", 100),
                new Route("PUT", DEVICES + "/" + device, device(), "name", 100),
                new Route("PATCH", DEVICES + "/" + device, device(), "name", 100));
    }

    private static Map<String, Object> schedule() {
        return Map.of(
                "name", "x",
                "start_time", "8:00",
                "end_time", "9:00",
                "day_list", List.of(0),
                "feature_list", List.of(0));
    }

    private static Map<String, Object> override() {
        return Map.of("name", "x", "start_datetime", "2026-06-01T14:30", "end_datetime", "2026-06-01T16:30");
    }

    private Map<String, Object> device() {
        return Map.of("name", "x", "kid", kid, "os", 0, "type", "x");
    }

    private long made(String path, Map<String, Object> body) {
        return person.api().post(path).json(body).expect(201).number("/id");
    }

    /** What this family shows of itself; a refused write leaves it as it was. */
    String state() {
        return Stream.of(
                        "/api/families",
                        "/api/kids",
                        "/api/kids/" + kid + "/memories",
                        "/api/kids/" + kid + "/invites",
                        "/api/kids/" + kid + "/permissions",
                        "/family",
                        "/parent",
                        "/kids",
                        "/parent-mobile-devices",
                        "/settings/api-clients",
                        SCHEDULES,
                        OVERRIDES,
                        DEVICES,
                        "/api/v1/members")
                .map(path -> person.api().get(path).expect(200).text())
                .toList()
                .toString();
    }

    Person person() {
        return person;
    }
}
