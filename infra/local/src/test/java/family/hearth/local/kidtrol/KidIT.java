package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.local.Together;
import family.hearth.testkit.MovableClock;
import family.hearth.testkit.PhonePhoto;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class KidIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] jpeg = PhonePhoto.fourCorners(64, 48).jpeg();
    private Person ada;
    private String email;

    KidIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        email = Kids.freshEmail();
    }

    private ApiReply make() {
        return Kids.attempt(ada, Kids.form(email)).expect(201);
    }

    private ApiReply pictured() {
        var text = Base64.getMimeEncoder(60, new byte[] {'\n', ' ', '\t'}).encodeToString(jpeg);
        return Kids.attempt(ada, Kids.form(email, "avatar", text)).expect(201);
    }

    private void sweep() {
        assertThat(anybody.post("/_local/schedules/empty-trash/run").expect(200).string("/failure"))
                .isEmpty();
    }

    @Test
    void create_answersTheWholeKid() {
        var kid = Kids.attempt(
                        ada, Kids.form(email.toUpperCase(Locale.ROOT), "blocked_mobile_feature_list", List.of(5, 2)))
                .expect(201);
        assertThat(kid.header("Location")).contains(Kids.path(kid));
        assertThat(kid.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "email", "first_name", "last_name", "avatar_url", "blocked_mobile_feature_list");
        assertThat(kid.string("/email")).isEqualTo(email);
        assertThat(kid.string("/first_name")).isEqualTo("Lady");
        assertThat(kid.string("/avatar_url")).isEmpty();
        assertThat(kid.json("/blocked_mobile_feature_list").toString()).isEqualTo("[2,5]");
        assertThat(ada.api().get(Kids.path(kid)).expect(200).text()).isEqualTo(kid.text());
        assertThat(ada.api().get("/kids/").expect(200).json()).containsExactly(kid.json());
        assertThat(ada.api().get(Kids.path(kid) + "/").expect(200).text()).isEqualTo(kid.text());
    }

    @Test
    void create_takesThePrintedExample() {
        var printed = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAsTAAALEwEAmpwYAAAA"
                + " B3RJTUUH3wYXDjQBq4FwtwAAAB1pVFh0Q29tbWVudAAAAAAAQ3JlYXRlZCB3aXRoIEdJTVBkLmUH"
                + " AAAADElEQVQI12P4//8/AAX+Av7czFnnAAAAAElFTkSuQmCC";
        Kids.attempt(ada, Kids.form(email, "avatar", printed)).expect(201);
    }

    @Test
    void create_needsEmailAndNames() {
        assertThat(Kids.attempt(ada, Map.of()).expect(422).json("/errors").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("email", "first_name", "last_name");
        assertThat(Kids.attempt(ada, Kids.form("nonsense")).expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @Test
    void features_areRefused_whenUnknownOrTwice() {
        for (var wrong : List.of(List.of(6), List.of(-1), List.of(1, 1))) {
            var refused = Kids.attempt(ada, Kids.form(email, "blocked_mobile_feature_list", wrong));
            assertThat(refused.expect(422).json("/errors/blocked_mobile_feature_list"))
                    .isNotEmpty();
        }
    }

    @Test
    void avatar_isServedWithoutACredential_onceItIsMade() throws InterruptedException {
        var url = pictured().string("/avatar_url");
        assertThat(url).startsWith(cloud.url() + "/kids/");
        cloud.objectEvents().awaitIdle();
        var signed = anybody.get(url).expect(302).header("Location").orElseThrow();
        assertThat(Album.decoded(anybody.get(signed).expect(200).bytes()).getWidth())
                .isEqualTo(64);
    }

    @Test
    void avatar_isGoneByItsOldUrl_whenReplacedOrDeleted(MovableClock clock) throws InterruptedException {
        var kid = pictured();
        cloud.objectEvents().awaitIdle();
        var again = ada.api()
                .patch(Kids.path(kid))
                .json(Map.of("avatar", Base64.getEncoder().encodeToString(jpeg)))
                .expect(200);
        assertThat(again.string("/avatar_url")).isNotEqualTo(kid.string("/avatar_url"));
        anybody.get(kid.string("/avatar_url")).expect(404);
        cloud.objectEvents().awaitIdle();
        clock.advance(Duration.ofMinutes(21));
        sweep();
        assertThat(StoredObjects.under(cloud, "kids/" + kid.number("/id") + "/"))
                .hasSize(2);
        ada.api().delete(Kids.path(kid)).expect(204);
        anybody.get(again.string("/avatar_url")).expect(404);
    }

    @Test
    void avatar_isTakenAway_byAnEmptyOneInAPatch_andStaysOtherwise() {
        var kid = pictured();
        var put = ada.api().put(Kids.path(kid)).json(Kids.form(email)).expect(200);
        assertThat(put.string("/avatar_url")).isEqualTo(kid.string("/avatar_url"));
        var patched =
                ada.api().patch(Kids.path(kid)).json(Map.of("first_name", "x")).expect(200);
        assertThat(patched.string("/avatar_url")).isEqualTo(kid.string("/avatar_url"));
        assertThat(ada.api()
                        .patch(Kids.path(kid))
                        .json(Map.of("avatar", ""))
                        .expect(200)
                        .string("/avatar_url"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "AAAA", "bm8gcGljdHVyZQ=="})
    void avatar_isRefused_whenItIsNoPicture(String avatar) {
        assertThat(Kids.attempt(ada, Kids.form(email, "avatar", avatar))
                        .expect(422)
                        .json("/errors/avatar"))
                .isNotEmpty();
        make();
    }

    @Test
    void avatar_isRefused_above2Mb() {
        var large = Arrays.copyOf(jpeg, 2 * 1024 * 1024 + 1);
        var text = Base64.getEncoder().encodeToString(large);
        assertThat(Kids.attempt(ada, Kids.form(email, "avatar", text))
                        .expect(422)
                        .json("/errors/avatar"))
                .isNotEmpty();
        var fits = Base64.getEncoder().encodeToString(Arrays.copyOf(jpeg, 2 * 1024 * 1024));
        Kids.attempt(ada, Kids.form(email, "avatar", fits)).expect(201);
    }

    @Test
    void put_resetsWhatIsLeftOut_andPatchDoesNot() {
        var kid = Kids.attempt(ada, Kids.form(email, "blocked_mobile_feature_list", List.of(1)))
                .expect(201);
        var patched = ada.api()
                .patch(Kids.path(kid))
                .json(Map.of("last_name", "Bird"))
                .expect(200);
        assertThat(patched.string("/first_name")).isEqualTo("Lady");
        assertThat(patched.json("/blocked_mobile_feature_list")).hasSize(1);
        ada.api().put(Kids.path(kid)).json(Map.of("first_name", "x")).expect(422);
        var put = ada.api().put(Kids.path(kid)).json(Kids.form(email)).expect(200);
        assertThat(put.string("/last_name")).isEqualTo("Bug");
        assertThat(put.json("/blocked_mobile_feature_list")).isEmpty();
    }

    @Test
    void kid_isOne_inBothDialects() {
        var kid = pictured();
        var atrict = "/api/kids/" + kid.number("/id");
        assertThat(ada.api().get(atrict).expect(200).string("/name")).isEqualTo("Lady Bug");
        var entry = Map.of("name", "Lady Bug", "birthDate", "2020-02-29", "gender", "female", "birthHeightCm", 50);
        ada.api().put(atrict).json(entry).expect(200);
        assertThat(ada.api().get(Kids.path(kid)).expect(200).text()).isEqualTo(kid.text());
        ada.api().put(Kids.path(kid)).json(Kids.form(Kids.freshEmail())).expect(200);
        var after = ada.api().get(atrict).expect(200);
        assertThat(after.string("/birthDate")).isEqualTo("2020-02-29");
        assertThat(after.string("/gender")).isEqualTo("female");
        assertThat(after.number("/birthHeightCm")).isEqualTo(50);
        assertThat(after.json("/hasAvatar").asBoolean()).isTrue();
        ada.api().put(atrict).json(Map.of("name", "Anna Maria Fly")).expect(200);
        var renamed = ada.api().get(Kids.path(kid)).expect(200);
        assertThat(renamed.string("/first_name")).isEqualTo("Anna");
        assertThat(renamed.string("/last_name")).isEqualTo("Maria Fly");
    }

    @Test
    void kid_ofAtrict_isWhole_andTakesAnEmail() {
        var kid = Kids.PATH + "/" + ada.kid("Lena");
        assertThat(ada.api().get(kid).expect(200).string("/email")).isEmpty();
        assertThat(ada.api().get(kid).expect(200).string("/last_name")).isEmpty();
        assertThat(ada.api().patch(kid).json(Map.of("email", email)).expect(200).string("/email"))
                .isEqualTo(email);
    }

    @Test
    void names_fitTheOneThatAtrictHas() {
        var form = Map.<String, Object>of("email", email, "first_name", "x".repeat(60), "last_name", "y".repeat(40));
        assertThat(Kids.attempt(ada, form).expect(422).json("/errors/last_name"))
                .isNotEmpty();
    }

    @Test
    void members_read_andOnlyOwnersAndAdminsWrite() {
        var kid = make();
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        bob.api().get(Kids.path(kid)).expect(200);
        assertThat(bob.api().get(Kids.PATH).expect(200).json()).hasSize(1);
        Kids.attempt(bob, Kids.form(Kids.freshEmail())).expect(403);
        bob.api().put(Kids.path(kid)).json(Kids.form(email)).expect(403);
        bob.api().patch(Kids.path(kid)).json(Map.of("first_name", "x")).expect(403);
        bob.api().delete(Kids.path(kid)).expect(403);
        var cem = Person.join(anybody, "Cem").moveIn(cloud, ada, FamilyRole.ADMIN);
        cem.api().patch(Kids.path(kid)).json(Map.of("first_name", "x")).expect(200);
    }

    @Test
    void kidsOfOtherFamilies_areNotThere_evenWhenShown() {
        var kid = make();
        var oma = Person.join(anybody, "Oma");
        ada.share((int) kid.number("/id"), oma, "editor");
        oma.api().get("/api/kids/" + kid.number("/id")).expect(200);
        oma.api().get(Kids.path(kid)).expect(404);
        oma.api().delete(Kids.path(kid)).expect(404);
        assertThat(oma.api().get(Kids.PATH).expect(200).json()).isEmpty();
    }

    @Test
    void create_isAnsweredAgain_whenRepeatedWithItsKey() {
        var first = ada.api()
                .post(Kids.PATH)
                .header("Idempotency-Key", "a")
                .json(Kids.form(email))
                .expect(201);
        var again = ada.api()
                .post(Kids.PATH)
                .header("Idempotency-Key", "a")
                .json(Kids.form(email))
                .expect(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void changes_areNotLost_whenTheyComeAtOnce() {
        var kid = make();
        Together.times(
                10,
                i -> ada.api()
                        .patch(Kids.path(kid))
                        .json(i % 2 == 0 ? Map.of("first_name", "Even") : Map.of("last_name", "Odd"))
                        .expect(200));
        assertThat(ada.api().get("/api/kids/" + kid.number("/id")).expect(200).string("/name"))
                .isEqualTo("Even Odd");
    }
}
