package family.hearth.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

/** A phone is told what it may do as the evening goes by: each time something changes, and once each time. */
final class BedtimeComes implements Scene {

    private static final String BEDTIME = "[0,2]";
    private static final String NOTHING = "[]";

    @Override
    public String title() {
        return "Bedtime comes to Lena's phone, and Ada puts it off for half an hour";
    }

    @Override
    public void play(Stage stage) {
        stage.note(
                "phone",
                stage.as("Ada")
                        .post("/regulated-mobile-devices")
                        .json("name", "Lena's phone", "kid", id(stage, "kid"), "os", 1, "type", "Galaxy")
                        .expect(201, "/id", "/name")
                        .string("/id"));
        stage.as("Ada")
                .post("/schedules")
                .json(
                        "name",
                        "Bedtime",
                        "start_time",
                        "20:00",
                        "end_time",
                        "23:00",
                        "day_list",
                        List.of(0, 1, 2, 3, 4, 5, 6),
                        "feature_list",
                        List.of(0, 2),
                        "device_list",
                        List.of(id(stage, "phone")))
                .expect(201, "/start_time", "/end_time", "/feature_list");
        try (var clock = new BorrowedClock(stage)) {
            playEvening(stage, clock, evening(clock.before()));
        }
    }

    /** Eight in the evening of the next day, in the family's timezone, which nobody has set. */
    private static Instant evening(Instant now) {
        return now.atOffset(ZoneOffset.UTC)
                .plusDays(1)
                .with(LocalTime.of(20, 0))
                .toInstant();
    }

    private static void playEvening(Stage stage, BorrowedClock clock, Instant eight) {
        clock.moveTo(eight);
        evaluate(stage);
        stage.check("the phone was told to block camera and Safari", told(stage).equals(List.of(BEDTIME)));

        putOff(stage, eight, eight.plus(30, ChronoUnit.MINUTES));
        stage.check("it was told at once that it is free", told(stage).equals(List.of(BEDTIME, NOTHING)));

        clock.moveTo(eight.plus(30, ChronoUnit.MINUTES));
        evaluate(stage);
        evaluate(stage);
        stage.check(
                "now it is bedtime, and it was told so once", told(stage).equals(List.of(BEDTIME, NOTHING, BEDTIME)));
    }

    private static void putOff(Stage stage, Instant from, Instant until) {
        stage.as("Ada")
                .post("/overrides")
                .json(
                        "name", "One more chapter",
                        "start_datetime", from.toString(),
                        "end_datetime", until.toString(),
                        "block", false,
                        "device_list", List.of(id(stage, "phone")))
                .expect(201, "/block", "/end_datetime");
    }

    private static int id(Stage stage, String name) {
        return Integer.parseInt(stage.note(name));
    }

    /** What the scheduler does every minute. */
    private static void evaluate(Stage stage) {
        stage.anybody().post("/_local/schedules/evaluate-schedules/run").expect(200, "/function");
    }

    /** What the bus was told of the phone, the oldest first. */
    private static List<String> told(Stage stage) {
        var events = stage.anybody().get("/_local/events").quietly(200).json("");
        return StreamSupport.stream(events.spliterator(), false)
                .map(event -> event.path("detail"))
                .filter(detail -> detail.path("deviceId").asText().equals(stage.note("phone")))
                .map(detail -> detail.path("blockedFeatures"))
                .map(JsonNode::toString)
                .toList()
                .reversed();
    }
}
