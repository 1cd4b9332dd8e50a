package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class ParentDeviceIT {

    private static final String PATH = "/parent-mobile-devices";
    private static final Map<String, Object> LEAST = Map.of("name", "Ma Favorite Phone", "os", 1, "type", "Galaxy S5");
    private static final Map<String, Object> WHOLE = Map.of(
            "name",
            "Phone",
            "os",
            0,
            "type",
            "iPhone",
            "email",
            "x@example.org",
            "phone",
            "+44 1",
            "push_token",
            "abc");

    private final LocalCloud cloud;
    private final Api anybody;
    private Person ada;

    ParentDeviceIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void parent() {
        ada = Person.join(anybody, "Ada");
    }

    private ApiReply make(Map<String, Object> form) {
        return ada.api().post(PATH).json(form).expect(201);
    }

    private static String path(ApiReply device) {
        return PATH + "/" + device.number("/id");
    }

    @Test
    void create_answersTheWholeDevice() {
        var device = make(LEAST);
        assertThat(device.header("Location")).contains(path(device));
        assertThat(device.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "name", "email", "phone", "os", "type", "push_token");
        assertThat(device.string("/push_token")).isEmpty();
        assertThat(device.number("/os")).isEqualTo(1);
        assertThat(ada.api().get(path(device) + "/").expect(200).text()).isEqualTo(device.text());
        assertThat(ada.api().get(PATH).expect(200).json()).containsExactly(device.json());
    }

    @Test
    void create_needsNameOsAndType() {
        assertThat(ada.api()
                        .post(PATH)
                        .json(Map.of())
                        .expect(422)
                        .json("/errors")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("name", "os", "type");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 2, 7})
    void os_isRefused_whenUnknown(int os) {
        var device = make(LEAST);
        var form = Map.of("name", "x", "os", os, "type", "y");
        for (var answer : new ApiReply[] {
            ada.api().post(PATH).json(form).send(),
            ada.api().put(path(device)).json(form).send(),
            ada.api().patch(path(device)).json(Map.of("os", os)).send()
        }) {
            assertThat(answer.expect(422).json("/errors/os")).isNotEmpty();
        }
    }

    @Test
    void put_resetsWhatIsLeftOut_exceptThePushToken() {
        var device = make(WHOLE);
        var put = ada.api().put(path(device)).json(LEAST).expect(200);
        assertThat(put.string("/email")).isEmpty();
        assertThat(put.string("/phone")).isEmpty();
        assertThat(put.string("/push_token")).isEqualTo("abc");
        ada.api().put(path(device)).json(Map.of("name", "x")).expect(422);
    }

    @Test
    void patch_changesOnlyWhatIsSent() {
        var device = make(WHOLE);
        var patched = ada.api().patch(path(device)).json(Map.of("phone", "")).expect(200);
        assertThat(patched.string("/phone")).isEmpty();
        assertThat(patched.string("/email")).isEqualTo("x@example.org");
        assertThat(patched.string("/push_token")).isEqualTo("abc");
    }

    @Test
    void patches_areNotLost_whenTheyComeAtOnce() {
        var device = make(WHOLE);
        Together.times(
                10,
                i -> ada.api()
                        .patch(path(device))
                        .json(i % 2 == 0 ? Map.of("name", "even") : Map.of("type", "odd"))
                        .expect(200));
        var after = ada.api().get(path(device)).expect(200);
        assertThat(after.string("/name") + after.string("/type")).isEqualTo("evenodd");
    }

    @Test
    void delete_isForGood() {
        var device = make(LEAST);
        ada.api().delete(path(device)).expect(204);
        ada.api().get(path(device)).expect(404);
        ada.api().delete(path(device)).expect(404);
        assertThat(ada.api().get(PATH).expect(200).json()).isEmpty();
    }

    @Test
    void devices_areOnesOwn_evenInOneFamily() {
        var device = make(LEAST);
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.OWNER);
        var missing = bob.api().get(PATH + "/2147483647").expect(404);
        assertThat(bob.api().get(path(device)).expect(404).string("/title")).isEqualTo(missing.string("/title"));
        bob.api().put(path(device)).json(LEAST).expect(404);
        bob.api().patch(path(device)).json(Map.of("name", "x")).expect(404);
        bob.api().delete(path(device)).expect(404);
        assertThat(bob.api().get(PATH).expect(200).json()).isEmpty();
        anybody.get(PATH).expect(401);
    }

    @Test
    void create_isAnsweredAgain_whenRepeatedWithItsKey() {
        for (var i = 0; i < 2; i++) {
            ada.api().post(PATH).header("Idempotency-Key", "phone").json(LEAST).expect(201);
        }
        assertThat(ada.api().get(PATH).expect(200).json()).hasSize(1);
    }
}
