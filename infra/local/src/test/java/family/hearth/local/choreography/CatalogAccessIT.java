package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads and who writes the chores and prizes of a family. */
@ExtendWith(LocalCloudExtension.class)
class CatalogAccessIT {

    private static final String UNKNOWN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private final LocalCloud cloud;
    private final Home home;

    CatalogAccessIT(Api anybody, LocalCloud cloud) {
        this.cloud = cloud;
        this.home = Home.of(anybody);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void ids_areUnknownAlike_whenForeignMissingOrGarbled(String path) {
        var eve = Home.of(home.anybody());
        var foreign = make(eve.api(), path).path("id").textValue();
        var missing = home.api().get(path).query("id", UNKNOWN).send();
        Answers.refusal(missing, 404, "NOT_FOUND");

        var garbled = Stream.of("1", "-1", "a b", "../x", "#", "\u0000", "\uD83C\uDF31", "%", "x".repeat(2000));
        var unknown = Stream.of(foreign, foreign.toLowerCase(Locale.ROOT), UNKNOWN + "#");
        for (var id : Stream.concat(garbled, unknown).toList()) {
            for (var request : List.of(
                    home.api().get(path).query("id", id),
                    home.api().put(path).query("id", id).json(Map.of("name", "x")),
                    home.api().delete(path).query("id", id))) {
                assertThat(request.expect(404).text()).isEqualTo(missing.text());
            }
        }
        assertThat(eve.api().get(path).query("id", foreign).expect(200).string("/data/name"))
                .isEqualTo("Lawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void plainMember_reads(String path) {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        var item = make(home.api(), path);

        assertThat(Answers.data(bob.api().get(path).expect(200))).containsExactly(item);
        assertThat(Answers.data(bob.api()
                        .get(path)
                        .query("id", item.path("id").textValue())
                        .expect(200)))
                .isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void plainMember_doesNotWrite(String path) {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        var item = make(home.api(), path);
        var id = item.path("id").textValue();

        for (var request : List.of(
                bob.api().post(path).json(body()),
                bob.api().put(path).query("id", id).json(body()),
                bob.api().put(path).query("id", UNKNOWN).json(body()),
                bob.api().delete(path).query("id", id),
                bob.api().delete(path).query("id", UNKNOWN))) {
            Answers.refusal(request.send(), 403, "FORBIDDEN");
        }
        assertThat(list(path)).containsExactly(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void admin_writes(String path) {
        assertWrites(home.moveIn(cloud, "Bob", FamilyRole.ADMIN).api(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void key_writes(String path) {
        assertWrites(home.key(), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void deactivated_seesNothingMore(String path) {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.ADMIN);
        make(home.api(), path);
        home.deactivate(bob);

        assertThat(Answers.data(bob.api().get(path).expect(200))).isEmpty();
    }

    private void assertWrites(Api api, String path) {
        var made = make(api, path);
        var id = made.path("id").textValue();

        assertThat(list(path)).containsExactly(made);
        api.put(path).query("id", id).json(Map.of("name", "Roof")).expect(200);
        assertThat(Answers.each(list(path), "name")).containsExactly("Roof");
        api.delete(path).query("id", id).expect(200);
        assertThat(list(path)).isEmpty();
    }

    private JsonNode list(String path) {
        return Answers.data(home.api().get(path).expect(200));
    }

    private static JsonNode make(Api api, String path) {
        return Answers.data(api.post(path).json(body()).expect(201));
    }

    /** Enough for either. */
    private static Map<String, Object> body() {
        return Map.of("name", "Lawn", "costPoints", 1);
    }
}
