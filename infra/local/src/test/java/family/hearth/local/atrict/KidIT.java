package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(LocalCloudExtension.class)
class KidIT {

    private final Person ada;
    private final Api api;

    KidIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.api = ada.api();
    }

    @Test
    void create_answers201WithEveryPropertyOfTheReference() {
        var made = api.post("/api/kids")
                .json(Map.of(
                        "name", " Lena Maria Test ",
                        "birthDate", "2020-02-29",
                        "gender", "female",
                        "birthHeightCm", 51.5,
                        "birthWeightKg", 3))
                .expect(201);

        assertThat(made.json().properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "birthDate",
                        "gender",
                        "familyId",
                        "ownerId",
                        "birthHeightCm",
                        "birthWeightKg",
                        "hasAvatar",
                        "createdAt");
        assertThat(made.string("/name")).isEqualTo("Lena Maria Test");
        assertThat(made.string("/birthDate")).isEqualTo("2020-02-29");
        assertThat(made.json("/birthHeightCm").asDouble()).isEqualTo(51.5);
        assertThat(made.number("/ownerId")).isEqualTo(ada.id());
        assertThat(made.json("/hasAvatar").asBoolean()).isFalse();
        assertThat(api.get(made.header("Location").orElseThrow()).expect(200).json())
                .isEqualTo(made.json());
    }

    @Test
    void create_leavesOutNothing_whenOnlyTheNameIsKnown() {
        var made = api.post("/api/kids").json(Map.of("name", "Lena")).expect(201);

        assertThat(made.json("/birthDate").isNull()).isTrue();
        assertThat(made.json("/birthHeightCm").isNull()).isTrue();
        assertThat(made.string("/gender")).isEqualTo("unspecified");
        assertThat(made.number("/familyId"))
                .isEqualTo(api.get("/family").expect(200).number("/id"));
    }

    @Test
    void create_takesAForm() {
        var made = api.post("/api/kids")
                .form("name", "Lena", "gender", "other", "birthWeightKg", "3.25", "birthDate", "")
                .expect(201);

        assertThat(made.json("/birthWeightKg").asDouble()).isEqualTo(3.25);
        assertThat(made.json("/birthDate").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "birthHeightCm, 0, 201",
        "birthHeightCm, 300, 201",
        "birthHeightCm, -0.1, 422",
        "birthHeightCm, 300.1, 422",
        "birthWeightKg, 0, 201",
        "birthWeightKg, 500, 201",
        "birthWeightKg, -0.1, 422",
        "birthWeightKg, 500.1, 422"
    })
    void create_takesMeasuresWithinTheirRange(String field, double value, int status) {
        var reply =
                api.post("/api/kids").json(Map.of("name", "Lena", field, value)).expect(status);
        if (status == 422) {
            assertThat(reply.json("/errors/" + field)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"name, 7", "name, ' '", "birthDate, 2021-02-29", "birthDate, 29.2.2020", "birthDate, 2999-01-01"})
    void create_answers422OnTheField_whenItsTextIsWrong(String field, String value) {
        var body = new HashMap<String, Object>(Map.of("name", "Lena"));
        body.put(field, value.equals("7") ? 7 : value);

        assertThat(api.post("/api/kids").json(body).expect(422).json("/errors/" + field))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gender, Female", "gender, 1", "birthHeightCm, fifty", "familyId, home"})
    void create_answers422OnTheField_whenItIsNoneOfItsValues(String field, String value) {
        assertThat(api.post("/api/kids")
                        .json(Map.of("name", "Lena", field, value))
                        .expect(422)
                        .json("/errors/" + field))
                .isNotEmpty();
    }

    @Test
    void update_replacesEverything_butKeepsTheFamily() {
        var kid = api.post("/api/kids")
                .json(Map.of("name", "Lena", "gender", "female", "birthDate", "2020-01-01", "birthWeightKg", 3))
                .expect(201);
        var path = "/api/kids/" + kid.number("/id");

        var updated = api.put(path).json(Map.of("name", "Lena Test")).expect(200);

        assertThat(updated.string("/name")).isEqualTo("Lena Test");
        assertThat(updated.json("/birthDate").isNull()).isTrue();
        assertThat(updated.json("/birthWeightKg").isNull()).isTrue();
        assertThat(updated.string("/gender")).isEqualTo("unspecified");
        assertThat(updated.number("/familyId")).isEqualTo(kid.number("/familyId"));
        assertThat(api.get(path).expect(200).json()).isEqualTo(updated.json());
    }

    @Test
    void update_takesWhatItWasShown() {
        var kid = api.get("/api/kids/" + ada.kid("Lena")).expect(200);

        assertThat(api.put("/api/kids/" + kid.number("/id"))
                        .body("application/json", kid.text())
                        .expect(200)
                        .json())
                .isEqualTo(kid.json());
    }

    @Test
    void delete_takesTheKidFromEveryViewAtOnce() {
        var kid = ada.kid("Lena");
        var memory = ada.memory(kid, "first steps", "2024-01-01");

        api.delete("/api/kids/" + kid).expect(204);

        for (var path : List.of("", "/memories", "/memories/" + memory, "/permissions", "/invites", "/avatar")) {
            api.get("/api/kids/" + kid + path).expect(404);
        }
        assertThat(api.get("/api/kids").expect(200).json("/items")).isEmpty();
        api.put("/api/kids/" + kid).json(Map.of("name", "Lena")).expect(404);
        api.delete("/api/kids/" + kid).expect(404);
    }
}
