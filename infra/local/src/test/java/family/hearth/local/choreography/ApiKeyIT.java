package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a family makes, sees, replaces and ends its one key. */
@ExtendWith(LocalCloudExtension.class)
class ApiKeyIT {

    private static final String PATH = "/settings/api-key";
    private static final String ROTATE = PATH + "/rotate";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Person ada;

    ApiKeyIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void create_showsTheKeyOnce() {
        var made = ada.api().post(PATH).expect(201);

        assertThat(made.string("/key")).matches("choreo_[A-Za-z0-9_-]{43}");
        assertThat(made.string("/created_at")).endsWith("Z");
        assertThat(made.json("/last_used_at").isNull()).isTrue();
        assertThat(made.number("/created_by")).isEqualTo(ada.id());
        assertThat(made.header("Location")).hasValue(PATH);
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        var shown = ada.api().get(PATH).expect(200);
        assertThat(shown.json().has("key")).isFalse();
        assertThat(shown.string("/created_at")).isEqualTo(made.string("/created_at"));
    }

    @Test
    void create_answers409_whileThereIsOne() {
        var key = ada.familyKey();

        ada.api().post(PATH).expect(409);

        opens(key, 200);
    }

    @Test
    void create_makesOneKey_when50AskAtOnce() {
        var replies = Together.times(50, i -> ada.api().post(PATH).send());

        var made = replies.stream().filter(reply -> reply.status() == 201).toList();
        assertThat(made).hasSize(1);
        assertThat(replies).extracting(ApiReply::status).containsOnly(201, 409);
        opens(made.getFirst().string("/key"), 200);
    }

    @Test
    void create_makesAnother_afterTheFirstIsDeleted() {
        ada.familyKey();
        ada.api().delete(PATH).expect(204);

        opens(ada.familyKey(), 200);
    }

    @Test
    void familyWithoutKey_answers404() {
        ada.api().get(PATH).expect(404);
        ada.api().post(ROTATE).expect(404);
        ada.api().delete(PATH).expect(404);
    }

    @Test
    void rotate_showsAnotherKey_andKillsTheFirstAtOnce() {
        var first = ada.familyKey();
        opens(first, 200);

        var second = ada.api().post(ROTATE).expect(200);

        assertThat(second.json("/last_used_at").isNull()).isTrue();
        opens(first, 401);
        opens(second.string("/key"), 200);
    }

    @Test
    void rotate_leavesOneKeyAlive_whenManyRotateAtOnce() {
        var first = ada.familyKey();

        var keys = Together.times(5, i -> ada.api().post(ROTATE).expect(200).string("/key"));

        opens(first, 401);
        assertThat(keys).filteredOn(key -> members(key).status() == 200).hasSize(1);
        ada.api().delete(PATH).expect(204);
        assertThat(keys).allSatisfy(key -> opens(key, 401));
    }

    @Test
    void delete_killsTheKeyAtOnce() {
        var key = ada.familyKey();
        opens(key, 200);

        ada.api().delete(PATH).expect(204);

        opens(key, 401);
        ada.api().get(PATH).expect(404);
        ada.api().delete(PATH).expect(404);
    }

    @Test
    void admin_mayKeepTheKey() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN);

        opens(bob.familyKey(), 200);
        assertThat(ada.api().get(PATH).expect(200).number("/created_by")).isEqualTo(bob.id());
        bob.api().post(ROTATE).expect(200);
        bob.api().delete(PATH).expect(204);
    }

    @Test
    void rotate_makesTheKeyThatOfWhoeverRotates() {
        ada.familyKey();
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN);

        assertThat(bob.api().post(ROTATE).expect(200).number("/created_by")).isEqualTo(bob.id());
    }

    @Test
    void member_mayOnlyLook() {
        var key = ada.familyKey();
        var carl = Person.join(anybody, "Carl").moveIn(cloud, ada, FamilyRole.MEMBER);

        carl.api().get(PATH).expect(200);
        carl.api().post(PATH).expect(403);
        carl.api().post(ROTATE).expect(403);
        carl.api().delete(PATH).expect(403);
        opens(key, 200);
    }

    @Test
    void key_isNotAnotherFamilys() {
        ada.familyKey();
        var eve = Person.join(anybody, "Eve");

        eve.api().get(PATH).expect(404);
        eve.api().delete(PATH).expect(404);
        ada.api().get(PATH).expect(200);
    }

    @Test
    void machines_cannotKeepKeys() {
        var key = anybody.bearer(ada.familyKey());
        var client = ada.client(anybody, "common:read", "common:write", "sharing:write");

        for (var machine : List.of(key, client)) {
            machine.get(PATH).expect(401);
            machine.post(PATH).expect(401);
            machine.post(ROTATE).expect(401);
            machine.delete(PATH).expect(401);
        }
    }

    @Test
    void create_isDoneOnce_andItsKeyShownOnce_whenRepeated() {
        var first = ada.api().post(PATH).header("Idempotency-Key", "one").expect(201);
        ada.api().post(PATH).header("Idempotency-Key", "one").expect(409);

        opens(first.string("/key"), 200);
    }

    @Test
    void rotate_isDoneOnce_andItsKeyShownOnce_whenRepeated() {
        ada.familyKey();
        var rotated = ada.api().post(ROTATE).header("Idempotency-Key", "two").expect(200);
        ada.api().post(ROTATE).header("Idempotency-Key", "two").expect(409);

        opens(rotated.string("/key"), 200);
    }

    @Test
    void otherMethods_areNamed() {
        assertThat(ada.api().put(PATH).expect(405).header("Allow").orElse("")).contains("GET", "POST", "DELETE");
        assertThat(ada.api().get(ROTATE).expect(405).header("Allow")).hasValue("POST");
    }

    private ApiReply members(String key) {
        return anybody.bearer(key).get("/api/v1/members").send();
    }

    private void opens(String key, int status) {
        members(key).expect(status);
    }
}
