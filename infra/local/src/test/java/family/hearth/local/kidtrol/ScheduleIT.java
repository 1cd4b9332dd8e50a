package family.hearth.local.kidtrol;

import static family.hearth.local.kidtrol.Policies.SCHEDULES;
import static family.hearth.local.kidtrol.Policies.schedule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schedules, as the reference has them. */
@ExtendWith(LocalCloudExtension.class)
class ScheduleIT {

    private final Api anybody;
    private Person ada;
    private Policies policies;
    private int kid;

    ScheduleIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        policies = new Policies(ada);
        kid = ada.kid("Lena Rabbit");
    }

    @Test
    void create_answersTheSchedule_withKidsAndDevicesWhole() {
        var device = policies.newDevice(kid, Map.of());

        var made = ada.api()
                .post(SCHEDULES)
                .json(schedule(Map.of("kid_list", List.of(kid), "device_list", List.of(device))))
                .expect(201);

        assertThat(made.header("Location")).contains(SCHEDULES + "/" + made.number("/id"));
        assertThat(made.json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "id",
                        "name",
                        "start_time",
                        "end_time",
                        "day_list",
                        "feature_list",
                        "is_active",
                        "kid_list",
                        "device_list");
        assertThat(made.string("/start_time")).isEqualTo("8:00");
        assertThat(made.json("/is_active").booleanValue()).isTrue();
        assertThat(made.string("/kid_list/0/first_name")).isEqualTo("Lena");
        assertThat(made.number("/device_list/0/id")).isEqualTo(device);
        assertThat(made.json("/device_list/0/schedule_list"))
                .extracting(JsonNode::asLong)
                .containsExactly(made.number("/id"));
        assertThat(ada.api().get(SCHEDULES).expect(200).json()).containsExactly(made.json());
        assertThat(ada.api()
                        .get(SCHEDULES + "/" + made.number("/id"))
                        .expect(200)
                        .json())
                .isEqualTo(made.json());
    }

    @Test
    void create_reachesNobody_whenNobodyIsNamed() {
        var made = ada.api().post(SCHEDULES).json(schedule(Map.of())).expect(201);

        assertThat(made.json("/kid_list")).isEmpty();
        assertThat(made.json("/device_list")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8:00,8:00", "08:00,8:00", "0:00,0:00", "14:59,14:59"})
    void startTime_isShownWithoutALeadingNought(String sent, String shown) {
        var made = ada.api()
                .post(SCHEDULES)
                .json(schedule(Map.of("start_time", sent)))
                .expect(201);

        assertThat(made.string("/start_time")).isEqualTo(shown);
    }

    @Test
    void endTime_mayBeTheEndOfTheDay() {
        var made = ada.api()
                .post(SCHEDULES)
                .json(schedule(Map.of("end_time", "24:00")))
                .expect(201);

        assertThat(made.string("/end_time")).isEqualTo("24:00");
    }

    static List<Map.Entry<String, Object>> wrongValues() {
        return List.of(
                Map.entry("name", " "),
                Map.entry("start_time", "25:00"),
                Map.entry("start_time", "8"),
                Map.entry("end_time", "8:00"),
                Map.entry("end_time", "7:59"),
                Map.entry("end_time", "24:01"),
                Map.entry("day_list", List.of()),
                Map.entry("day_list", List.of(1, 1)),
                Map.entry("day_list", List.of(7)),
                Map.entry("day_list", List.of(-1)),
                Map.entry("feature_list", List.of()),
                Map.entry("feature_list", List.of(2, 2)),
                Map.entry("feature_list", List.of(6)),
                Map.entry("is_active", "maybe"),
                Map.entry("kid_list", List.of(2147483647)),
                Map.entry("device_list", List.of(2147483647)));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void create_isRefused_onTheFieldThatIsWrong(Map.Entry<String, Object> wrong) {
        var refused = ada.api()
                .post(SCHEDULES)
                .json(schedule(Map.of(wrong.getKey(), wrong.getValue())))
                .expect(422);

        assertThat(refused.json("/errors").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(wrong.getKey());
        assertThat(ada.api().get(SCHEDULES).expect(200).json()).isEmpty();
    }

    @Test
    void kidsAndDevicesOfAnotherFamily_areRefused_asUnknownOnesAre() {
        var eve = Person.join(anybody, "Eve");
        var herKid = eve.kid("Mia");
        var herDevice = new Policies(eve).newDevice(herKid, Map.of());

        var foreign = ada.api()
                .post(SCHEDULES)
                .json(schedule(Map.of("kid_list", List.of(herKid), "device_list", List.of(herDevice))))
                .expect(422);
        var unknown = ada.api()
                .post(SCHEDULES)
                .json(schedule(Map.of("kid_list", List.of(2147483647), "device_list", List.of(2147483647))))
                .expect(422);

        assertThat(foreign.json("/errors")).isEqualTo(unknown.json("/errors"));
    }

    @Test
    void isActive_isATruthValueOrItsText() {
        var id = policies.newSchedule(Map.of("is_active", "false"));

        assertThat(show(id).path("is_active").booleanValue()).isFalse();
        ada.api().patch(SCHEDULES + "/" + id).json(Map.of("is_active", "true")).expect(200);
        assertThat(show(id).path("is_active").booleanValue()).isTrue();
        ada.api().patch(SCHEDULES + "/" + id).json(Map.of("is_active", false)).expect(200);
        assertThat(show(id).path("is_active").booleanValue()).isFalse();
    }

    @Test
    void put_resetsWhatIsLeftOut_andPatchDoesNot() {
        var id = policies.newSchedule(Map.of("is_active", false, "kid_list", List.of(kid)));

        var patched = ada.api()
                .patch(SCHEDULES + "/" + id)
                .json(Map.of("end_time", "16:00"))
                .expect(200);
        assertThat(patched.json("/kid_list")).hasSize(1);
        assertThat(patched.json("/is_active").booleanValue()).isFalse();
        assertThat(patched.string("/start_time")).isEqualTo("8:00");
        assertThat(patched.string("/end_time")).isEqualTo("16:00");

        var put = ada.api().put(SCHEDULES + "/" + id).json(schedule(Map.of())).expect(200);
        assertThat(put.json("/kid_list")).isEmpty();
        assertThat(put.json("/is_active").booleanValue()).isTrue();
        assertThat(show(id)).isEqualTo(put.json());
    }

    @Test
    void patch_isRefused_whenItWouldEndBeforeItStarts() {
        var id = policies.newSchedule(Map.of());

        ada.api()
                .patch(SCHEDULES + "/" + id)
                .json(Map.of("start_time", "15:00"))
                .expect(422)
                .json("/errors/end_time");
    }

    @Test
    void delete_takesItAway() {
        var id = policies.newSchedule(Map.of());

        assertThat(ada.api().delete(SCHEDULES + "/" + id).expect(204).text()).isEmpty();
        ada.api().get(SCHEDULES + "/" + id).expect(404);
        ada.api().delete(SCHEDULES + "/" + id).expect(404);
        ada.api().put(SCHEDULES + "/" + id).json(schedule(Map.of())).expect(404);
        assertThat(ada.api().get(SCHEDULES).expect(200).json()).isEmpty();
    }

    @Test
    void trailingSlash_isTolerated() {
        var id = policies.newSchedule(Map.of());

        assertThat(ada.api().get(SCHEDULES + "/").expect(200).json()).hasSize(1);
        ada.api().get(SCHEDULES + "/" + id + "/").expect(200);
        ada.api().post(SCHEDULES + "/").json(schedule(Map.of())).expect(201);
    }

    @Test
    void members_read_andOnlyOwnersAndAdminsWrite(LocalCloud cloud) {
        var id = policies.newSchedule(Map.of());
        var bob = Person.join(anybody, "Bob")
                .moveIn(cloud, ada, FamilyRole.MEMBER)
                .api();
        var amy =
                Person.join(anybody, "Amy").moveIn(cloud, ada, FamilyRole.ADMIN).api();

        assertThat(bob.get(SCHEDULES).expect(200).json()).hasSize(1);
        bob.post(SCHEDULES).json(schedule(Map.of())).expect(403);
        bob.put(SCHEDULES + "/" + id).json(schedule(Map.of())).expect(403);
        bob.patch(SCHEDULES + "/" + id).json(Map.of("name", "x")).expect(403);
        bob.delete(SCHEDULES + "/" + id).expect(403);
        amy.patch(SCHEDULES + "/" + id).json(Map.of("name", "x")).expect(200);
    }

    @Test
    void fiftyAtOnce_areAllThere() {
        Together.times(50, i -> policies.newSchedule(Map.of("kid_list", List.of(kid))));

        assertThat(ada.api().get(SCHEDULES).expect(200).json()).hasSize(50);
    }

    @Test
    void repeat_withTheSameKey_makesNoSecondOne() {
        var answers = Together.times(
                5,
                i -> ada.api()
                        .post(SCHEDULES)
                        .header("Idempotency-Key", "one")
                        .json(schedule(Map.of()))
                        .expect(201)
                        .number("/id"));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(ada.api().get(SCHEDULES).expect(200).json()).hasSize(1);
        ada.api()
                .post(SCHEDULES)
                .header("Idempotency-Key", "one")
                .json(schedule(Map.of("name", "other")))
                .expect(422);
    }

    private JsonNode show(int id) {
        return ada.api().get(SCHEDULES + "/" + id).expect(200).json();
    }
}
