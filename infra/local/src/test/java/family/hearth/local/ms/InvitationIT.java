package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inviting somebody into the family. */
@ExtendWith(LocalCloudExtension.class)
class InvitationIT {

    private static final String PATH = Invitations.PATH;

    private final LocalCloud cloud;
    private final Api anybody;
    private final Invitations invitations;
    private final Mailbox mailbox;
    private final Person ada;
    private final String guest = Invitations.stranger();

    InvitationIT(LocalCloud cloud, Api anybody, Mailbox mailbox) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.mailbox = mailbox;
        this.invitations = new Invitations(mailbox);
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void create_answersTheInvitation_fromEveryKindOfBody() {
        var bodies = List.<ApiRequest>of(
                ada.api().post(PATH).json(Map.of("invitation", Map.of("email", "a" + guest))),
                ada.api().post(PATH).json(Map.of("invitation[email]", "b" + guest, "invitation[role]", "member")),
                ada.api().post(PATH).form("invitation[email]", " C" + guest.toUpperCase(Locale.ROOT)),
                new Multipart()
                        .field("invitation[email]", "d" + guest)
                        .in(ada.api().post(PATH)));

        for (var body : bodies) {
            var made = body.expect(201);
            assertThat(made.string("/data/email")).matches("[abcd]" + guest);
            assertThat(made.string("/data/role")).isEqualTo("member");
            assertThat(made.string("/data/status")).isEqualTo("pending");
            assertThat(made.header("Location")).hasValue(PATH + "/" + made.number("/data/id"));
        }
    }

    @Test
    void mail_saysWhoInvitesWhereAndAsWhat() {
        ada.api().patch("/family").json(Map.of("name", "<b>Rabbits</b>")).expect(200);

        var token = invitations.send(ada.api(), guest, "admin");

        var mail = mailbox.to(guest).getFirst();
        assertThat(mailbox.to(guest)).hasSize(1);
        assertThat(mail.subject()).contains("Ada Test", "<b>Rabbits</b>");
        assertThat(mail.text()).contains("Ada Test", "join the family <b>Rabbits</b> as an admin", token);
        assertThat(Objects.requireNonNull(mail.html()))
                .contains("&lt;b&gt;Rabbits&lt;/b&gt;", cloud.url() + "/api/invites/" + token)
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,  owner,  201",
        "OWNER,  admin,  201",
        "OWNER,  member, 201",
        "ADMIN,  owner,  403",
        "ADMIN,  admin,  201",
        "ADMIN,  member, 201",
        "MEMBER, owner,  403",
        "MEMBER, admin,  403",
        "MEMBER, member, 201"
    })
    void role_isAtMostTheInvitersOwn(FamilyRole inviter, String role, int status) {
        var member = Person.join(anybody, "Ida").moveIn(cloud, ada, inviter);
        var token = new Tokens(anybody).readWrite(member).api();

        Invitations.sending(member.api(), "a" + guest, role).expect(status);
        Invitations.sending(token, "b" + guest, role).expect(status);
        assertThat(mailbox.to("b" + guest)).hasSize(status == 201 ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-address", "a@", "two@at@signs.org", "line\nbreak@example.org"})
    void create_isRefusedOnEmail_whenItIsNoAddress(String address) {
        assertThat(Invitations.sending(ada.api(), address, "member").expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @Test
    void create_isRefused_byTheNamesOfItsAttributes() {
        assertThat(ada.api().post(PATH).json(Map.of()).expect(422).text())
                .isEqualTo("{\"errors\":{\"email\":[\"is required\"]}}");
        assertThat(Invitations.sending(ada.api(), guest, "child").expect(422).json("/errors/role"))
                .isNotEmpty();
    }

    @Test
    void create_isRefusedOnEmail_whenItIsAMembers_activeOrNot() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);

        assertRefusedOnEmail(bob.email());
        assertRefusedOnEmail(ada.email().toUpperCase(Locale.ROOT));
        ada.api().delete("/api/v1/members").query("id", bob.id()).expect(200);
        assertRefusedOnEmail(bob.email());
    }

    @Test
    void create_isRefusedOnEmail_whileTheAddressHasALiveOne(MovableClock clock) {
        invitations.send(ada.api(), guest, "member");

        assertRefusedOnEmail(guest.toUpperCase(Locale.ROOT));
        Invitations.sending(Person.join(anybody, "Eve").api(), guest, "member").expect(201);

        clock.advance(Duration.ofDays(14));
        Invitations.sending(ada.api(), guest, "member").expect(201);
    }

    private void assertRefusedOnEmail(String email) {
        assertThat(Invitations.sending(ada.api(), email, "member").expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @Test
    void create_isLimitedToTenADay_invitesToKidsIncluded(MovableClock clock) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS));
        var kid = ada.kid("Lena");
        assertRefusedOnEmail(ada.email());
        for (var i = 0; i < 5; i++) {
            Invitations.sending(ada.api(), i + guest, "member").expect(201);
            ada.api()
                    .post("/api/kids/" + kid + "/invites")
                    .json(Map.of("email", i + guest))
                    .expect(201);
        }

        var refused =
                Invitations.sending(ada.api(), "eleventh-" + guest, "member").expect(429);
        assertThat(refused.string("/error/code")).isEqualTo("rate_limited");
        var token = new Tokens(anybody).readWrite(ada).api();
        Invitations.sending(token, "eleventh-" + guest, "member").expect(429);
        assertThat(mailbox.to("eleventh-" + guest)).isEmpty();

        clock.advance(Duration.ofSeconds(
                Integer.parseInt(refused.header("Retry-After").orElseThrow())));
        Invitations.sending(ada.api(), "eleventh-" + guest, "member").expect(201);
    }

    @Test
    void create_isDoneOnce_whenRepeated() {
        var first = Invitations.sending(ada.api(), guest, "member")
                .header("Idempotency-Key", "one")
                .expect(201);

        var again = Invitations.sending(ada.api(), guest, "member")
                .header("Idempotency-Key", "one")
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(mailbox.to(guest)).hasSize(1);
    }
}
