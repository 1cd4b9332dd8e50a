package family.hearth.local.kidtrol;

import static family.hearth.local.kidtrol.Policies.DEVICES;
import static family.hearth.local.kidtrol.Policies.SCHEDULES;
import static family.hearth.local.kidtrol.Policies.device;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Devices of kids, as the reference has them. */
@ExtendWith(LocalCloudExtension.class)
class RegulatedDeviceIT {

    private final Api anybody;
    private Person ada;
    private Policies policies;
    private int kid;

    RegulatedDeviceIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        policies = new Policies(ada);
        kid = ada.kid("Lena Rabbit");
    }

    @Test
    void create_answersTheDevice_withTextsThatNobodyGaveEmpty() {
        var made = ada.api().post(DEVICES).json(device(kid, Map.of())).expect(201);

        assertThat(made.header("Location")).contains(DEVICES + "/" + made.number("/id"));
        assertThat(made.json().toString())
                .isEqualTo(("{\"id\":%d,\"name\":\"Mark's iPhone\",\"email\":\"\",\"phone\":\"\",\"schedule_list\":[],"
                                + "\"kid\":%d,\"os\":0,\"type\":\"iPhone 5s\",\"push_token\":\"\","
                                + "\"is_profile_installed\":false}")
                        .formatted(made.number("/id"), kid));
        assertThat(ada.api().get(DEVICES).expect(200).json()).containsExactly(made.json());
    }

    @Test
    void scheduleList_isTheSchedulesDeviceList_seenFromTheOtherEnd() {
        var school = policies.newSchedule(Map.of());
        var night = policies.newSchedule(Map.of("start_time", "20:00", "end_time", "24:00"));
        var id = policies.newDevice(kid, Map.of("schedule_list", List.of(school, night)));

        assertThat(devicesOf(school)).containsExactly(id);
        assertThat(devicesOf(night)).containsExactly(id);

        ada.api()
                .patch(SCHEDULES + "/" + school)
                .json(Map.of("device_list", List.of()))
                .expect(200);
        assertThat(schedulesOf(id)).containsExactly(night);

        ada.api().patch(DEVICES + "/" + id).json(Map.of("name", "x")).expect(200);
        assertThat(schedulesOf(id)).containsExactly(night);

        ada.api()
                .put(DEVICES + "/" + id)
                .json(device(kid, Map.of("schedule_list", List.of(school))))
                .expect(200);
        assertThat(devicesOf(school)).containsExactly(id);
        assertThat(devicesOf(night)).isEmpty();

        ada.api().delete(SCHEDULES + "/" + school).expect(204);
        assertThat(schedulesOf(id)).isEmpty();
    }

    @Test
    void scheduleList_takesManyAtOnce() {
        var schedules = IntStream.range(0, 20)
                .map(i -> policies.newSchedule(Map.of()))
                .sorted()
                .boxed()
                .toList();

        var id = policies.newDevice(kid, Map.of("schedule_list", schedules));

        assertThat(schedulesOf(id)).containsExactlyElementsOf(schedules);
    }

    @Test
    void deletedDevice_isInNoList() {
        var school = policies.newSchedule(Map.of());
        var id = policies.newDevice(kid, Map.of("schedule_list", List.of(school)));

        ada.api().delete(DEVICES + "/" + id).expect(204);

        assertThat(devicesOf(school)).isEmpty();
        ada.api().get(DEVICES + "/" + id).expect(404);
        ada.api().get("/devices/" + id + "/master-schedule").expect(404);
        ada.api().delete(DEVICES + "/" + id).expect(404);
    }

    @Test
    void isProfileInstalled_isTheServersToSay() {
        var id = policies.newDevice(kid, Map.of("is_profile_installed", true));
        ada.api()
                .patch(DEVICES + "/" + id)
                .json(Map.of("is_profile_installed", true))
                .expect(200);

        assertThat(show(id).path("is_profile_installed").booleanValue()).isFalse();
    }

    @Test
    void put_resetsWhatIsLeftOut_exceptThePushToken_andPatchDoesNot() {
        var id = policies.newDevice(kid, Map.of("email", "lena@example.org", "phone", "+49 30 1", "push_token", "abc"));

        var patched =
                ada.api().patch(DEVICES + "/" + id).json(Map.of("phone", "2")).expect(200);
        assertThat(patched.string("/email")).isEqualTo("lena@example.org");
        assertThat(patched.string("/phone")).isEqualTo("2");

        var put = ada.api().put(DEVICES + "/" + id).json(device(kid, Map.of())).expect(200);
        assertThat(put.string("/email")).isEmpty();
        assertThat(put.string("/phone")).isEmpty();
        assertThat(put.string("/push_token")).isEqualTo("abc");

        ada.api().patch(DEVICES + "/" + id).json(Map.of("push_token", "")).expect(200);
        assertThat(show(id).path("push_token").textValue()).isEmpty();
    }

    static List<Map.Entry<String, Object>> wrongValues() {
        return List.of(
                Map.entry("name", ""),
                Map.entry("kid", 2147483647),
                Map.entry("kid", "1"),
                Map.entry("os", 2),
                Map.entry("type", " "),
                Map.entry("schedule_list", List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void create_isRefused_onTheFieldThatIsWrong(Map.Entry<String, Object> wrong) {
        var refused = ada.api()
                .post(DEVICES)
                .json(device(kid, Map.of(wrong.getKey(), wrong.getValue())))
                .expect(422);

        assertThat(refused.json("/errors").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(wrong.getKey());
    }

    @Test
    void anotherFamilysKid_isRefused() {
        var eve = Person.join(anybody, "Eve");
        var herKid = eve.kid("Mia");
        var herSchedule = new Policies(eve).newSchedule(Map.of());

        ada.api().post(DEVICES).json(device(herKid, Map.of())).expect(422).json("/errors/kid");
        ada.api()
                .post(DEVICES)
                .json(device(kid, Map.of("schedule_list", List.of(herSchedule))))
                .expect(422)
                .json("/errors/schedule_list");
    }

    @Test
    void members_read_andOnlyOwnersAndAdminsWrite(LocalCloud cloud) {
        var id = policies.newDevice(kid, Map.of());
        var bob = Person.join(anybody, "Bob")
                .moveIn(cloud, ada, FamilyRole.MEMBER)
                .api();

        bob.get(DEVICES).expect(200);
        bob.get("/devices/" + id + "/master-schedule").expect(200);
        bob.post(DEVICES).json(device(kid, Map.of())).expect(403);
        bob.put(DEVICES + "/" + id).json(device(kid, Map.of())).expect(403);
        bob.patch(DEVICES + "/" + id).json(Map.of("name", "x")).expect(403);
        bob.delete(DEVICES + "/" + id).expect(403);
    }

    private JsonNode show(int id) {
        return ada.api().get(DEVICES + "/" + id).expect(200).json();
    }

    private List<Integer> schedulesOf(int device) {
        return show(device)
                .path("schedule_list")
                .valueStream()
                .map(JsonNode::asInt)
                .toList();
    }

    private List<Integer> devicesOf(int schedule) {
        return ada.api()
                .get(SCHEDULES + "/" + schedule)
                .expect(200)
                .json("/device_list")
                .valueStream()
                .map(device -> device.path("id").asInt())
                .toList();
    }
}
