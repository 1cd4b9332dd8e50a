package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class FamilyIT {

    private final Person ada;
    private final Api api;

    FamilyIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.api = ada.api();
    }

    @Test
    void create_answers201WithTheFamilyAndWhereItIs() {
        var made = api.post("/api/families").json(Map.of("name", " Lovelace ")).expect(201);

        assertThat(made.string("/name")).isEqualTo("Lovelace");
        assertThat(made.number("/createdById")).isEqualTo(ada.id());
        assertThat(made.string("/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(made.json().size()).isEqualTo(4);
        var location = made.header("Location").orElseThrow();
        assertThat(api.get(location).expect(200).json()).isEqualTo(made.json());
    }

    @Test
    void create_takesAForm() {
        assertThat(api.post("/api/families").form("name", "Fœrm").expect(201).string("/name"))
                .isEqualTo("Fœrm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "line\nbreak"})
    void create_answers422OnName_whenItIsNone(String name) {
        assertThat(api.post("/api/families")
                        .json(Map.of("name", name))
                        .expect(422)
                        .json("/errors/name"))
                .isNotEmpty();
    }

    @Test
    void create_takesNamesOfAHundredCharacters() {
        api.post("/api/families").json(Map.of("name", "n".repeat(100))).expect(201);
        api.post("/api/families").json(Map.of("name", "n".repeat(101))).expect(422);
    }

    @Test
    void rename_changesTheNameOnly() {
        var made = family("Before");

        var renamed = api.put(path(made))
                .json(Map.of("name", "After", "createdById", 7))
                .expect(200);

        assertThat(renamed.string("/name")).isEqualTo("After");
        assertThat(renamed.number("/createdById")).isEqualTo(ada.id());
        assertThat(api.get(path(made)).expect(200).json()).isEqualTo(renamed.json());
    }

    @Test
    void rename_answers422_whenTheNameIsMissing() {
        api.put(path(family("Kept"))).json(Map.of()).expect(422);
    }

    @Test
    void delete_takesAnEmptyFamilyAway() {
        var family = family("Brief");

        assertThat(api.delete(path(family)).expect(204).bytes()).isEmpty();

        api.get(path(family)).expect(404);
        api.delete(path(family)).expect(404);
        assertThat(api.get("/api/families").expect(200).json("/items").findValuesAsText("name"))
                .doesNotContain("Brief");
    }

    @Test
    void delete_answers409_whileAKidIsInTheFamily() {
        var family = family("Full");
        var kid = api.post("/api/kids")
                .json(Map.of("name", "Lena", "familyId", family))
                .expect(201);

        api.delete(path(family)).expect(409);

        api.delete("/api/kids/" + kid.number("/id")).expect(204);
        api.delete(path(family)).expect(204);
    }

    @Test
    void delete_answers409_whenItIsTheDefaultFamily() {
        var home = api.get("/family").expect(200).number("/id");
        api.delete("/api/families/" + home).expect(409);

        api.patch("/settings/default-family")
                .json(Map.of("family_id", family("New home")))
                .expect(200);
        api.delete("/api/families/" + home).expect(204);
    }

    @Test
    void deletedFamily_takesNoKids() {
        var family = family("Brief");
        api.delete(path(family)).expect(204);

        assertThat(api.post("/api/kids")
                        .json(Map.of("name", "Lena", "familyId", family))
                        .expect(422)
                        .json("/errors/familyId"))
                .isNotEmpty();
    }

    private int family(String name) {
        return (int)
                api.post("/api/families").json(Map.of("name", name)).expect(201).number("/id");
    }

    private static String path(int family) {
        return "/api/families/" + family;
    }
}
