package family.hearth.local.account;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.testkit.Fault;
import java.util.List;
import java.util.Map;

/** An evening on which a kid's device is regulated, with what may go wrong on the way. */
final class RegulatedEvening {

    private RegulatedEvening() {}

    static void regulate(LocalCloud cloud, Api anybody, Person ada) {
        var kid = ada.api()
                .post("/kids")
                .json(Map.of(
                        "email", "leonore@example.org", "first_name", LogPrivacyIT.KID, "last_name", LogPrivacyIT.KID))
                .expect(201)
                .number("/id");
        ada.api()
                .post("/kids")
                .json(Map.of("email", "leonore@example.org", "first_name", LogPrivacyIT.KID))
                .expect(422);
        var own = Map.of(
                "name",
                LogPrivacyIT.DEVICE,
                "os",
                1,
                "type",
                "S5",
                "phone",
                LogPrivacyIT.PHONE,
                "push_token",
                LogPrivacyIT.PUSH_TOKEN);
        var ownPath = "/parent-mobile-devices/"
                + ada.api().post("/parent-mobile-devices").json(own).expect(201).number("/id");
        ada.api().get(ownPath).expect(200);
        ada.api()
                .patch(ownPath)
                .json(Map.of("push_token", List.of(LogPrivacyIT.PUSH_TOKEN)))
                .expect(422);
        var device = ada.api()
                .post("/regulated-mobile-devices")
                .json(Map.of(
                        "name",
                        LogPrivacyIT.DEVICE,
                        "kid",
                        kid,
                        "os",
                        0,
                        "type",
                        "iPhone",
                        "phone",
                        LogPrivacyIT.PHONE,
                        "push_token",
                        LogPrivacyIT.PUSH_TOKEN))
                .expect(201)
                .number("/id");
        ada.api()
                .post("/regulated-mobile-devices")
                .body("application/json", "{\"push_token\":\"" + LogPrivacyIT.PUSH_TOKEN + "\" oops")
                .expect(400);
        var schedule = Map.of(
                "name",
                LogPrivacyIT.SCHEDULE,
                "start_time",
                "0:00",
                "end_time",
                "24:00",
                "day_list",
                List.of(0, 1, 2, 3, 4, 5, 6),
                "feature_list",
                List.of(1),
                "device_list",
                List.of(device));
        cloud.events().stop();
        var path = "/schedules/"
                + ada.api().post("/schedules").json(schedule).expect(201).number("/id");
        cloud.events().resume();
        anybody.post("/_local/schedules/evaluate-schedules/run").expect(200);
        ada.api().put(path).json(Map.of("name", LogPrivacyIT.SCHEDULE)).expect(422);
        cloud.faults().failNext("TransactWriteItems", Fault.BROKEN, 100);
        ada.api()
                .patch(path)
                .json(Map.of("name", LogPrivacyIT.SCHEDULE + LogPrivacyIT.SCHEDULE))
                .expect(503);
        cloud.faults().clear();
        ada.api()
                .post("/overrides")
                .json(Map.of(
                        "name",
                        LogPrivacyIT.SCHEDULE,
                        "start_datetime",
                        LogPrivacyIT.SCHEDULE,
                        "end_datetime",
                        "2026-03-02T21:00"))
                .expect(422);
        ada.api()
                .get("/devices/" + device + "/master-schedule?from=" + LogPrivacyIT.PUSH_TOKEN)
                .expect(422);
        ada.api().delete("/regulated-mobile-devices/" + device).expect(204);
    }
}
