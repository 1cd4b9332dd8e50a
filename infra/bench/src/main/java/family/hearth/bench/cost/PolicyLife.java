package family.hearth.bench.cost;

import static family.hearth.bench.cost.Life.CALLER;

import family.hearth.bench.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Devices, and what they may do when. Everything that decides about them is one range of rows. */
record PolicyLife(Ledger ledger, Person ada, int kid) {

    private static final Map<String, Object> SCHEDULE = Map.of(
            "name", "Bedtime",
            "start_time", "20:00",
            "end_time", "23:00",
            "day_list", List.of(0, 1, 2),
            "feature_list", List.of(0));
    private static final Map<String, Object> OVERRIDE =
            Map.of("name", "Fair", "start_datetime", "2026-06-01T14:30", "end_datetime", "2026-06-01T16:30");

    void play() {
        phones();
        var device = Map.<String, Object>of("name", "Phone", "kid", kid, "os", 0, "type", "x");
        var id = things("/regulated-mobile-devices", device);
        ledger.get(ada.client(), "/devices/" + id + "/master-schedule", CALLER + 1);
        ledger.get(ada.client(), "/regulated-mobile-devices/" + id + "/master-schedule", CALLER + 1);
        var schedule = things("/schedules", SCHEDULE);
        var override = things("/overrides", OVERRIDE);
        ledger.post(ada.client(), "/overrides/" + override, Map.of(), 200, CALLER + 2);
        ledger.delete(ada.client(), "/overrides/" + override, 204, CALLER + 2);
        ledger.delete(ada.client(), "/schedules/" + schedule, 204, CALLER + 2);
        ledger.delete(ada.client(), "/regulated-mobile-devices/" + id, 204, CALLER + 2);
    }

    /** The family with its kids, and the range of all that decides. */
    private int things(String path, Map<String, Object> form) {
        var caller = ada.client();
        var id = ledger.post(caller, path, form, 201, CALLER + 2).number("/id");
        ledger.get(caller, path, CALLER + 2);
        ledger.get(caller, path + "/" + id, CALLER + 2);
        ledger.put(caller, path + "/" + id, renamed(form), CALLER + 2);
        ledger.patch(caller, path + "/" + id, Map.of("name", "Other"), CALLER + 2);
        return id;
    }

    private void phones() {
        var caller = ada.client();
        var form = Map.<String, Object>of("name", "Mine", "os", 0, "type", "y");
        var phones = "/parent-mobile-devices";
        var id = ledger.post(caller, phones, form, 201, CALLER).number("/id");
        ledger.get(caller, phones, CALLER + 1);
        ledger.get(caller, phones + "/" + id, CALLER + 1);
        ledger.put(caller, phones + "/" + id, renamed(form), CALLER + 1);
        ledger.patch(caller, phones + "/" + id, Map.of("name", "Old"), CALLER + 1);
        ledger.delete(caller, phones + "/" + id, 204, CALLER);
    }

    private static Map<String, Object> renamed(Map<String, Object> form) {
        var other = new HashMap<>(form);
        other.put("name", "Renamed");
        return other;
    }
}
