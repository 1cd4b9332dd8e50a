package family.hearth.local.kidtrol;

import static family.hearth.local.kidtrol.Policies.OVERRIDES;
import static family.hearth.local.kidtrol.Policies.override;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Overrides, as the reference has them. */
@ExtendWith(LocalCloudExtension.class)
class OverrideIT {

    private final Api anybody;
    private Person ada;
    private Policies policies;
    private int kid;

    OverrideIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        policies = new Policies(ada);
        kid = ada.kid("Lena Rabbit");
    }

    @Test
    void create_answersTheOverride() {
        var made = ada.api()
                .post(OVERRIDES)
                .json(override(Map.of("kid_list", List.of(kid))))
                .expect(201);

        assertThat(made.header("Location")).contains(OVERRIDES + "/" + made.number("/id"));
        assertThat(made.json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("id", "name", "start_datetime", "end_datetime", "block", "kid_list", "device_list");
        assertThat(made.string("/start_datetime")).isEqualTo("2026-06-01T14:30");
        assertThat(made.string("/end_datetime")).isEqualTo("2026-06-01T16:30");
        assertThat(made.json("/block").booleanValue()).isTrue();
        assertThat(made.number("/kid_list/0/id")).isEqualTo(kid);
        assertThat(made.json("/device_list")).isEmpty();
        assertThat(ada.api().get(OVERRIDES).expect(200).json()).containsExactly(made.json());
    }

    @Test
    void post_toItsPath_retrievesIt_asGetDoes() {
        var id = policies.newOverride(Map.of());

        var got = ada.api().get(OVERRIDES + "/" + id).expect(200).json();
        assertThat(ada.api().post(OVERRIDES + "/" + id).expect(200).json()).isEqualTo(got);
        assertThat(ada.api()
                        .post(OVERRIDES + "/" + id)
                        .json(Map.of("name", "ignored"))
                        .expect(200)
                        .json())
                .isEqualTo(got);
        ada.api().post(OVERRIDES + "/2147483647").expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T14:30, 2026-06-01T14:30",
        "2026-06-01-14:30, 2026-06-01T14:30",
        "2026-06-01 14:30, 2026-06-01T14:30",
        "2026-06-01T14:30:15, 2026-06-01T14:30:15",
        "2026-06-01T14:30Z, 2026-06-01T16:30",
        "2026-06-01T14:30+02:00, 2026-06-01T14:30"
    })
    void start_isReadInTheFamilysTimezone_unlessItHasAnOffset(String sent, String shown) {
        ada.api().patch("/family").json(Map.of("timezone", "Europe/Berlin")).expect(200);

        var made = ada.api()
                .post(OVERRIDES)
                .json(override(Map.of("start_datetime", sent, "end_datetime", "2026-06-01T20:00")))
                .expect(201);

        assertThat(made.string("/start_datetime")).isEqualTo(shown);
    }

    static List<Map.Entry<String, Object>> wrongValues() {
        return List.of(
                Map.entry("name", ""),
                Map.entry("start_datetime", "yesterday"),
                Map.entry("start_datetime", "2026-02-30T10:00"),
                Map.entry("end_datetime", "2026-06-01T14:30"),
                Map.entry("end_datetime", "14:30"),
                Map.entry("block", "maybe"),
                Map.entry("kid_list", List.of(1)),
                Map.entry("device_list", List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void create_isRefused_onTheFieldThatIsWrong(Map.Entry<String, Object> wrong) {
        var refused = ada.api()
                .post(OVERRIDES)
                .json(override(Map.of(wrong.getKey(), wrong.getValue())))
                .expect(422);

        assertThat(refused.json("/errors").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(wrong.getKey());
    }

    @Test
    void put_resetsWhatIsLeftOut_andPatchDoesNot() {
        var id = policies.newOverride(Map.of("block", false, "kid_list", List.of(kid)));

        var patched = ada.api()
                .patch(OVERRIDES + "/" + id)
                .json(Map.of("end_datetime", "2026-06-01T18:00"))
                .expect(200);
        assertThat(patched.json("/block").booleanValue()).isFalse();
        assertThat(patched.json("/kid_list")).hasSize(1);
        assertThat(patched.string("/start_datetime")).isEqualTo("2026-06-01T14:30");
        assertThat(patched.string("/end_datetime")).isEqualTo("2026-06-01T18:00");

        var put = ada.api().put(OVERRIDES + "/" + id).json(override(Map.of())).expect(200);
        assertThat(put.json("/block").booleanValue()).isTrue();
        assertThat(put.json("/kid_list")).isEmpty();
        assertThat(ada.api().get(OVERRIDES).expect(200).json()).containsExactly(put.json());
    }

    @Test
    void list_showsThoseThatAreOverToo() {
        policies.newOverride(Map.of("start_datetime", "2015-04-05T14:30", "end_datetime", "2015-04-05-16:30"));

        assertThat(ada.api().get(OVERRIDES).expect(200).json()).hasSize(1);
    }

    @Test
    void delete_takesItAway() {
        var id = policies.newOverride(Map.of());

        ada.api().delete(OVERRIDES + "/" + id).expect(204);
        ada.api().get(OVERRIDES + "/" + id).expect(404);
        ada.api().delete(OVERRIDES + "/" + id).expect(404);
    }

    @Test
    void members_read_andOnlyOwnersAndAdminsWrite(LocalCloud cloud) {
        var id = policies.newOverride(Map.of());
        var bob = Person.join(anybody, "Bob")
                .moveIn(cloud, ada, FamilyRole.MEMBER)
                .api();

        bob.get(OVERRIDES).expect(200);
        bob.post(OVERRIDES + "/" + id).expect(200);
        bob.post(OVERRIDES).json(override(Map.of())).expect(403);
        bob.put(OVERRIDES + "/" + id).json(override(Map.of())).expect(403);
        bob.patch(OVERRIDES + "/" + id).json(Map.of("name", "x")).expect(403);
        bob.delete(OVERRIDES + "/" + id).expect(403);
    }

    @Test
    void repeat_withTheSameKey_isAnsweredAgain() {
        var first = ada.api()
                .post(OVERRIDES)
                .header("Idempotency-Key", "one")
                .json(override(Map.of()))
                .expect(201);
        var second = ada.api()
                .post(OVERRIDES)
                .header("Idempotency-Key", "one")
                .json(override(Map.of()))
                .expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(ada.api().get(OVERRIDES).expect(200).json()).hasSize(1);
    }
}
