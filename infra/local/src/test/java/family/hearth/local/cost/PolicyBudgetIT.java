package family.hearth.local.cost;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What schedules and devices cost. Of every budget, one write unit is the limiter's. */
@ExtendWith(LocalCloudExtension.class)
class PolicyBudgetIT {

    private static final String DEVICES = "/regulated-mobile-devices";
    private static final String SCHEDULES = "/schedules";

    private final Api anybody;
    private final CapacityMeter meter;
    private Person ada;
    private int kid;
    private long device;

    PolicyBudgetIT(Api anybody, CapacityMeter meter) {
        this.anybody = anybody;
        this.meter = meter;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        device = make(DEVICES, device());
        make(SCHEDULES, schedule());
    }

    @Test
    void masterSchedule_isOneMoreRoundTrip() {
        // credential 1 + access query 1 + all that decides about the device 1
        new Budget(3, 3, 1)
                .check(
                        meter,
                        () -> ada.api()
                                .get("/devices/" + device + "/master-schedule")
                                .expect(200));
    }

    @Test
    void lists_areOneMoreRoundTrip() {
        // credential 1 + access query 1 + policies 1 and the family with its kids 1, the last two at once
        for (var path : List.of(SCHEDULES, "/overrides", DEVICES)) {
            new Budget(3, 4, 1).check(meter, () -> ada.api().get(path).expect(200));
        }
        new Budget(3, 4, 1)
                .check(meter, () -> ada.api().get(DEVICES + "/" + device).expect(200));
    }

    @Test
    void schedule_isMadeInTwoMoreRoundTrips() {
        // as a list, then the schedule 2 and the state 2
        new Budget(4, 4, 5).check(meter, () -> make(SCHEDULES, schedule()));
    }

    @Test
    void device_isMadeInTwoMoreRoundTrips() {
        // as a list, then the device 2 and the state 2
        new Budget(4, 4, 5).check(meter, () -> make(DEVICES, device()));
    }

    @Test
    void firstDeviceOfAKid_costsTheKidBesides() {
        var bob = Person.join(anybody, "Bob");
        var his = bob.kid("Tom");

        // and what policies know of the kid 2, and a look at the kid 2
        new Budget(4, 4, 9)
                .check(
                        meter,
                        () -> bob.api()
                                .post(DEVICES)
                                .json(Map.of("name", "x", "kid", his, "os", 0, "type", "x"))
                                .expect(201));
    }

    private long make(String path, Map<String, Object> body) {
        return ada.api().post(path).json(body).expect(201).number("/id");
    }

    private Map<String, Object> device() {
        return Map.of("name", "x", "kid", kid, "os", 0, "type", "x");
    }

    /** It reaches nobody, so that no device is told anything. */
    private static Map<String, Object> schedule() {
        return Map.of(
                "name", "x",
                "start_time", "8:00",
                "end_time", "9:00",
                "day_list", List.of(0),
                "feature_list", List.of(0));
    }
}
