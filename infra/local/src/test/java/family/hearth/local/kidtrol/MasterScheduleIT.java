package family.hearth.local.kidtrol;

import static family.hearth.local.kidtrol.Policies.OVERRIDES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device may do, and when. */
@ExtendWith(LocalCloudExtension.class)
class MasterScheduleIT {

    /** A Monday. */
    private static final String FROM = "2026-06-01T00:00:00Z";

    private final Api anybody;
    private Person ada;
    private Policies policies;
    private int kid;
    private int device;

    MasterScheduleIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        policies = new Policies(ada);
        kid = ada.kid("Lena Rabbit");
        device = policies.newDevice(kid, Map.of());
    }

    @Test
    void everythingIsAllowed_whereNothingSaysAnything() {
        var reply = policies.masterSchedule(device);

        assertThat(reply.json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "device",
                        "kid",
                        "timezone",
                        "from",
                        "to",
                        "interval_list",
                        "version",
                        "now",
                        "next_change_at",
                        "generated_at");
        assertThat(reply.number("/device")).isEqualTo(device);
        assertThat(reply.number("/kid")).isEqualTo(kid);
        assertThat(reply.string("/timezone")).isEqualTo("UTC");
        assertThat(reply.json("/interval_list")).hasSize(1);
        assertThat(reply.json("/interval_list/0/blocked_feature_list")).isEmpty();
        assertThat(reply.json("/interval_list/0/allowed_feature_list").toString())
                .isEqualTo("[0,1,2,3,4,5]");
        assertThat(reply.json("/interval_list/0/because")).isEmpty();
        assertThat(reply.json("/next_change_at").isNull()).isTrue();
    }

    @Test
    void schedule_blocksItsFeatures_inTheFamilysTimezone() {
        ada.api().patch("/family").json(Map.of("timezone", "Europe/Berlin")).expect(200);
        var school = policies.newSchedule(Map.of("kid_list", List.of(kid), "day_list", List.of(0)));

        var reply = at("2026-06-01T00:00:00+02:00", 1);

        assertThat(reply.path("timezone").textValue()).isEqualTo("Europe/Berlin");
        assertThat(reply.path("interval_list").toString())
                .isEqualTo(("[{\"start\":\"2026-06-01T00:00:00+02:00\",\"end\":\"2026-06-01T08:00:00+02:00\","
                                + "\"blocked_feature_list\":[],\"allowed_feature_list\":[0,1,2,3,4,5],\"because\":[]},"
                                + "{\"start\":\"2026-06-01T08:00:00+02:00\",\"end\":\"2026-06-01T15:00:00+02:00\","
                                + "\"blocked_feature_list\":[1,3],\"allowed_feature_list\":[0,2,4,5],"
                                + "\"because\":[{\"kind\":\"schedule\",\"id\":%d,\"name\":\"School\","
                                + "\"feature_list\":[1,3]}]},"
                                + "{\"start\":\"2026-06-01T15:00:00+02:00\",\"end\":\"2026-06-02T00:00:00+02:00\","
                                + "\"blocked_feature_list\":[],\"allowed_feature_list\":[0,1,2,3,4,5],\"because\":[]}]")
                        .formatted(school));
    }

    @Test
    void timezone_thatTheFamilyMovesTo_countsAtOnce() {
        policies.newSchedule(Map.of("kid_list", List.of(kid)));
        var before = at(FROM, 1).path("version");

        ada.api().patch("/family").json(Map.of("timezone", "Asia/Tokyo")).expect(200);

        var reply = at(FROM, 1);
        assertThat(reply.path("timezone").textValue()).isEqualTo("Asia/Tokyo");
        assertThat(reply.path("from").textValue()).isEqualTo("2026-06-01T09:00:00+09:00");
        assertThat(reply.path("version")).isNotEqualTo(before);
    }

    @Test
    void override_isStrongerThanASchedule() {
        policies.newSchedule(Map.of("device_list", List.of(device)));
        policies.newOverride(Map.of(
                "block",
                false,
                "device_list",
                List.of(device),
                "start_datetime",
                "2026-06-01T10:00",
                "end_datetime",
                "2026-06-01T11:00"));

        assertThat(at(FROM, 1).path("interval_list"))
                .extracting(interval -> interval.path("start").textValue().substring(11, 16))
                .containsExactly("00:00", "08:00", "10:00", "11:00", "15:00");
    }

    @Test
    void offset_isSpeltOut_inUtcToo() {
        assertThat(at(FROM, 1).path("from").textValue()).isEqualTo("2026-06-01T00:00:00+00:00");
    }

    @Test
    void window_isSevenDaysFromTheStartOfToday(MovableClock clock) {
        clock.moveTo(Instant.parse("2026-10-21T15:30:00Z"));
        var bob = new Policies(Person.join(anybody, "Bob"));
        bob.person()
                .api()
                .patch("/family")
                .json(Map.of("timezone", "Europe/Berlin"))
                .expect(200);
        var his = bob.newDevice(bob.person().kid("Tom"), Map.of());

        var reply = bob.masterSchedule(his);

        assertThat(reply.string("/from")).isEqualTo("2026-10-21T00:00:00+02:00");
        assertThat(reply.string("/to")).isEqualTo("2026-10-28T00:00:00+01:00");
        assertThat(reply.string("/generated_at")).startsWith("2026-10-21T17:30:0");
    }

    @Test
    void now_isOfThisMoment_whateverTheWindowIs(MovableClock clock) {
        clock.moveTo(Instant.parse("2026-11-23T09:00:00Z"));
        var bob = new Policies(Person.join(anybody, "Bob"));
        var his = bob.person().kid("Tom");
        var phone = bob.newDevice(his, Map.of());
        bob.newSchedule(Map.of("kid_list", List.of(his)));

        var reply = bob.person()
                .api()
                .get("/devices/" + phone + "/master-schedule?from=2030-01-01T00:00:00Z&days=1")
                .expect(200);

        assertThat(reply.json("/now/blocked_feature_list").toString()).isEqualTo("[1,3]");
        assertThat(reply.string("/now/because/0/kind")).isEqualTo("schedule");
        assertThat(reply.string("/next_change_at")).isEqualTo("2026-11-23T15:00:00+00:00");
    }

    @Test
    void version_isTheETag_andWhatIsUnchanged_isNotSentAgain() {
        var path = "/devices/" + device + "/master-schedule?from=" + FROM;
        var first = ada.api().get(path).expect(200);
        var tag = first.header("ETag").orElseThrow();
        assertThat(tag).isEqualTo("\"" + first.string("/version") + "\"");
        assertThat(first.string("/version")).matches("[0-9a-f]{64}");

        for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
            var reply = ada.api().get(path).header("If-None-Match", known).expect(304);
            assertThat(reply.text()).isEmpty();
            assertThat(reply.header("ETag")).contains(tag);
        }
        ada.api().get(path).header("If-None-Match", "\"x\"").expect(200);

        policies.newSchedule(Map.of("kid_list", List.of(kid)));

        var changed = ada.api().get(path).header("If-None-Match", tag).expect(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void bothPaths_answerTheSame() {
        var path = "/devices/" + device + "/master-schedule?from=" + FROM;

        assertThat(ada.api()
                        .get("/regulated-mobile-" + path.substring(1))
                        .expect(200)
                        .string("/version"))
                .isEqualTo(ada.api().get(path).expect(200).string("/version"));
    }

    @Test
    void days_areFewer_whenAnAnswerCannotTellOfAll() {
        for (var hour = 0; hour < 24; hour++) {
            policies.newSchedule(Map.of(
                    "name",
                    "N".repeat(100),
                    "start_time",
                    "0:0" + hour % 10,
                    "end_time",
                    hour + ":59",
                    "kid_list",
                    List.of(kid)));
            policies.newSchedule(Map.of(
                    "name",
                    "N".repeat(100),
                    "start_time",
                    "0:1" + hour % 10,
                    "end_time",
                    hour + ":58",
                    "kid_list",
                    List.of(kid)));
        }
        var path = "/devices/" + device + "/master-schedule";

        ada.api().get(path).query("days", "1").expect(200);
        ada.api().get(path).query("days", "31").expect(422).json("/errors/days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "32", "-1", "x", "1.5"})
    void days_areOneToThirtyOne(String days) {
        ada.api()
                .get("/devices/" + device + "/master-schedule")
                .query("days", days)
                .expect(422)
                .json("/errors/days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-06-01", "2026-06-01T00:00:00", "9999-12-31T00:00:00Z"})
    void from_isAPointInTime(String from) {
        ada.api()
                .get("/devices/" + device + "/master-schedule")
                .query("from", from)
                .expect(422)
                .json("/errors/from");
    }

    @ParameterizedTest
    @CsvSource({"31, 2026-07-02", "1, 2026-06-02"})
    void days_areCalendarDays(int days, String end) {
        assertThat(at(FROM, days).path("to").textValue()).startsWith(end);
    }

    @Test
    void overrideThatIsOver_isStillInAWindowOfThen() {
        policies.newOverride(Map.of(
                "device_list", List.of(device),
                "start_datetime", "2015-04-05T14:30",
                "end_datetime", "2015-04-05T16:30"));

        var reply = at("2015-04-05T00:00:00Z", 1);

        assertThat(reply.path("interval_list")).hasSize(3);
        assertThat(ada.api().get(OVERRIDES).expect(200).json()).hasSize(1);
    }

    @Test
    void cost_isOneQuery_afterTheAccessQuery(CapacityMeter meter) {
        policies.newSchedule(Map.of("kid_list", List.of(kid)));
        policies.newOverride(Map.of("kid_list", List.of(kid)));

        try (var measurement = meter.measureStages()) {
            policies.masterSchedule(device);
            assertThat(measurement.requests("Query")).isEqualTo(2);
            assertThat(measurement.stages()).isLessThanOrEqualTo(3);
            // credential 1 + access query 1 + everything about the device 1
            assertThat(measurement.readUnits()).isLessThanOrEqualTo(3);
            assertThat(measurement.writeUnits()).isLessThanOrEqualTo(1);
        }
    }

    private JsonNode at(String from, int days) {
        return ada.api()
                .get("/devices/" + device + "/master-schedule")
                .query("from", from)
                .query("days", days)
                .expect(200)
                .json();
    }
}
