package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What parents change about themselves. */
@ExtendWith(LocalCloudExtension.class)
class ParentIT {

    private static final String CHANGE = "/parent/change-password";
    private static final String NEXT = "another fine password";

    private final Api anybody;
    private Person ada;

    ParentIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void parent() {
        ada = Person.join(anybody, "Ada");
    }

    private ApiReply change(String old, String next, String confirmed) {
        return ada.api()
                .post(CHANGE)
                .json(Map.of("old_password", old, "new_password", next, "confirm_new_password", confirmed))
                .send();
    }

    private ApiReply signIn(String password) {
        return anybody.post("/login")
                .json(Map.of("email", ada.email(), "password", password))
                .send();
    }

    @Test
    void put_needsBothNames() {
        ada.api().put("/parent").json(Map.of("first_name", "Eda")).expect(422);
        var put = ada.api()
                .put("/parent/")
                .json(Map.of("first_name", "Eda", "last_name", "Lovelace", "email", "ignored", "id", 1))
                .expect(200);
        assertThat(put.string("/first_name")).isEqualTo("Eda");
        assertThat(put.string("/email")).isEqualTo(ada.email());
        assertThat(ada.api().get("/parent").expect(200).text()).isEqualTo(put.text());
    }

    @Test
    void patch_changesOnlyWhatIsSent() {
        var patched =
                ada.api().patch("/parent").json(Map.of("last_name", "Byron")).expect(200);
        assertThat(patched.string("/first_name")).isEqualTo("Ada");
        assertThat(patched.string("/last_name")).isEqualTo("Byron");
        ada.api().patch("/parent").json(Map.of("first_name", " ")).expect(422);
        ada.api().patch("/parent").json(Map.of("first_name", "x".repeat(51))).expect(422);
        assertThat(ada.api().patch("/parent").json(Map.of()).expect(200).text()).isEqualTo(patched.text());
    }

    @Test
    void changePassword_endsEverySession_andTheOldPassword() {
        var other = anybody.bearer(Person.signIn(anybody, ada.email()));
        var changed = change(Person.PASSWORD, NEXT, NEXT).expect(204);
        assertThat(changed.text()).isEmpty();
        ada.api().get("/parent").expect(401);
        other.get("/parent").expect(401);
        signIn(Person.PASSWORD).expect(401);
        anybody.bearer(signIn(NEXT).expect(200).string("/token")).get("/parent").expect(200);
    }

    @Test
    void changePassword_refusesAWrongOldOne_andCountsIt() {
        for (var i = 0; i < 10; i++) {
            assertThat(change("wrong password", NEXT, NEXT).expect(422).json("/errors/old_password"))
                    .isNotEmpty();
        }
        change("wrong password", NEXT, NEXT).expect(429);
        change(Person.PASSWORD, NEXT, NEXT).expect(429);
        ada.api().get("/parent").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", ""})
    void changePassword_refusesABadOne(String next) {
        assertThat(change(Person.PASSWORD, next, next).expect(422).json("/errors/new_password"))
                .isNotEmpty();
    }

    @Test
    void changePassword_refusesTheEmail_andAnotherConfirmation() {
        assertThat(change(Person.PASSWORD, ada.email(), ada.email()).expect(422).json("/errors/new_password"))
                .isNotEmpty();
        assertThat(change(Person.PASSWORD, NEXT, NEXT + "!").expect(422).json("/errors/confirm_new_password"))
                .isNotEmpty();
        assertThat(ada.api()
                        .post(CHANGE)
                        .json(Map.of())
                        .expect(422)
                        .json("/errors")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("old_password", "new_password", "confirm_new_password");
        signIn(Person.PASSWORD).expect(200);
    }

    @Test
    void changePassword_happensOnce_whenManyAskAtOnce() {
        var statuses = Together.times(
                5, i -> change(Person.PASSWORD, NEXT + i, NEXT + i).status());
        assertThat(statuses).containsOnlyOnce(204).containsAnyOf(401, 422).isSubsetOf(204, 401, 422);
    }

    @Test
    void account_needsACredential() {
        anybody.put("/parent").json(Map.of()).expect(401);
        anybody.patch("/parent").json(Map.of()).expect(401);
        anybody.delete("/parent").expect(401);
        anybody.post(CHANGE).json(Map.of()).expect(401);
    }
}
