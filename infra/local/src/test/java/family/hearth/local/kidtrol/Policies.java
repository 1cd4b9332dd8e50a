package family.hearth.local.kidtrol;

import family.hearth.local.ApiReply;
import family.hearth.local.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Schedules, overrides and devices of somebody's family. */
record Policies(Person person) {

    static final String DEVICES = "/regulated-mobile-devices";
    static final String SCHEDULES = "/schedules";
    static final String OVERRIDES = "/overrides";

    /** The least that a schedule takes, on every day, with that instead or besides. */
    static Map<String, Object> schedule(Map<String, Object> with) {
        return merged(
                Map.of(
                        "name", "School",
                        "start_time", "8:00",
                        "end_time", "15:00",
                        "day_list", List.of(0, 1, 2, 3, 4, 5, 6),
                        "feature_list", List.of(1, 3)),
                with);
    }

    static Map<String, Object> override(Map<String, Object> with) {
        return merged(
                Map.of(
                        "name", "You've been a bad boy.",
                        "start_datetime", "2026-06-01T14:30",
                        "end_datetime", "2026-06-01T16:30"),
                with);
    }

    static Map<String, Object> device(int kid, Map<String, Object> with) {
        return merged(Map.of("name", "Mark's iPhone", "kid", kid, "os", 0, "type", "iPhone 5s"), with);
    }

    int newSchedule(Map<String, Object> with) {
        return id(person.api().post(SCHEDULES).json(schedule(with)).expect(201));
    }

    int newOverride(Map<String, Object> with) {
        return id(person.api().post(OVERRIDES).json(override(with)).expect(201));
    }

    int newDevice(int kid, Map<String, Object> with) {
        return id(person.api().post(DEVICES).json(device(kid, with)).expect(201));
    }

    ApiReply masterSchedule(int device) {
        return person.api().get("/devices/" + device + "/master-schedule").expect(200);
    }

    private static int id(ApiReply reply) {
        return (int) reply.number("/id");
    }

    private static Map<String, Object> merged(Map<String, Object> usual, Map<String, Object> with) {
        var all = new HashMap<>(usual);
        all.putAll(with);
        return all;
    }
}
