package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class RegisterIT {

    private final Api anybody;
    private final String email = "ada-" + UUID.randomUUID() + "@example.org";

    RegisterIT(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void register_answers201WithTheParent_andNothingOfThePassword() {
        var reply = register(Map.of()).expect(201);

        assertThat(reply.header("Location")).hasValue("/parent");
        assertThat(reply.json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("id", "email", "first_name", "last_name");
        assertThat(reply.string("/email")).isEqualTo(email);
        assertThat(reply.number("/id")).isPositive();
    }

    @Test
    void register_takesAForm() {
        anybody.post("/parents")
                .form(
                        "email",
                        email,
                        "password",
                        Person.PASSWORD,
                        "confirm_password",
                        Person.PASSWORD,
                        "first_name",
                        "Zoë",
                        "last_name",
                        "O'Neill")
                .expect(201);

        var ada = anybody.bearer(Person.signIn(anybody, email));
        assertThat(ada.get("/parent").expect(200).string("/first_name")).isEqualTo("Zoë");
    }

    @Test
    void register_makesAFamilyNamedAfterTheParent() {
        register(Map.of("first_name", "Ada", "last_name", "Lovelace")).expect(201);

        var ada = anybody.bearer(Person.signIn(anybody, email));
        var families = ada.get("/api/families").expect(200);
        assertThat(families.json("/items")).hasSize(1);
        assertThat(families.string("/items/0/name")).isEqualTo("Ada Lovelace's family");
    }

    @Test
    void register_trimsNamesAndEmail_andLowersTheEmail() {
        var reply = register(Map.of("email", "  " + email.replace("ada", "ADA") + " ", "first_name", " Ada "))
                .expect(201);

        assertThat(reply.string("/email")).isEqualTo(email);
        assertThat(reply.string("/first_name")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "\t%S"})
    void register_answers422OnEmail_whenTheAddressIsTakenInAnySpelling(String spelling) {
        register(Map.of()).expect(201);

        var reply = register(Map.of("email", spelling.formatted(email))).expect(422);

        assertThat(reply.json("/errors/email")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "password", "confirm_password", "first_name", "last_name"})
    void register_answers422OnTheField_whenItIsMissing(String field) {
        var body = body();
        body.remove(field);

        var reply = anybody.post("/parents").json(body).expect(422);

        assertThat(reply.json("/errors").has(field)).isTrue();
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a@", "@b.org", "no-at-sign", "two@at@signs.org", "white space@example.org"})
    void register_answers422OnEmail_whenItIsNoAddress(String address) {
        assertThat(register(Map.of("email", address)).expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 422", "10, 201", "128, 201", "129, 422"})
    void register_takesPasswordsOf10To128Characters(int length, int status) {
        var password = "p".repeat(length);

        register(Map.of("password", password, "confirm_password", password)).expect(status);
    }

    @ParameterizedTest
    @CsvSource({"first_name, 50, 201", "first_name, 51, 422", "last_name, 49, 201", "last_name, 50, 422"})
    void register_takesNamesAsLongAsPeopleCount(String field, int length, int status) {
        register(Map.of(field, "🦊".repeat(length))).expect(status);
    }

    @Test
    void register_answers422OnPassword_whenItIsTheEmail() {
        var reply = register(Map.of("password", email, "confirm_password", email.toUpperCase(Locale.ROOT)));

        assertThat(reply.expect(422).json("/errors/password")).isNotEmpty();
    }

    @Test
    void register_answers422OnConfirmation_whenItDiffers() {
        var reply = register(Map.of("confirm_password", Person.PASSWORD + " ")).expect(422);

        assertThat(reply.json("/errors/confirm_password")).isNotEmpty();
    }

    @Test
    void register_answers422OnTheName_whenItHoldsAControlCharacter() {
        assertThat(register(Map.of("first_name", "A\nda")).expect(422).json("/errors/first_name"))
                .isNotEmpty();
    }

    @Test
    void register_namesEveryFieldThatIsWrong() {
        var reply = anybody.post("/parents")
                .json(Map.of("email", 7, "first_name", ""))
                .expect(422);

        assertThat(reply.json("/errors").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("confirm_password", "email", "first_name", "last_name", "password");
    }

    @Test
    void register_answers400_whenTheBodyIsNoJson() {
        anybody.post("/parents").body("application/json", "{\"email\":").expect(400);
    }

    @Test
    void register_answers415_whenTheMediaTypeIsAnother() {
        anybody.post("/parents").body("text/plain", "email=" + email).expect(415);
    }

    private ApiReply register(Map<String, String> changes) {
        var body = body();
        body.putAll(changes);
        return anybody.post("/parents").json(body).send();
    }

    private Map<String, String> body() {
        return new HashMap<>(Map.of(
                "email",
                email,
                "password",
                Person.PASSWORD,
                "confirm_password",
                Person.PASSWORD,
                "first_name",
                "Ada",
                "last_name",
                "Test"));
    }
}
