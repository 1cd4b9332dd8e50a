package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inviting somebody to see a kid, as the kid's owner does it. */
@ExtendWith(LocalCloudExtension.class)
class InviteIT {

    private final Api anybody;
    private final Person ada;
    private final int kid;
    private final String guest = "oma-" + UUID.randomUUID() + "@example.org";

    InviteIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
        this.kid = ada.kid("Lena");
    }

    @Test
    void create_answers201WithEveryPropertyOfTheReference() {
        var made = ada.api()
                .post(Invites.of(kid))
                .json(Map.of("email", " " + guest.toUpperCase(Locale.ROOT), "role", "editor"))
                .expect(201);

        assertThat(made.json().properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "id",
                        "token",
                        "kidId",
                        "email",
                        "role",
                        "createdAt",
                        "expiresAt",
                        "createdById",
                        "acceptedAt",
                        "acceptedByUserId",
                        "revokedAt",
                        "status");
        assertThat(made.string("/email")).isEqualTo(guest);
        assertThat(made.string("/role")).isEqualTo("editor");
        assertThat(made.string("/status")).isEqualTo("pending");
        assertThat(UUID.fromString(made.string("/token"))).hasToString(made.string("/token"));
        assertThat(Duration.between(Instant.parse(made.string("/createdAt")), Instant.parse(made.string("/expiresAt"))))
                .isEqualTo(Duration.ofDays(14));
        assertThat(made.header("Location")).hasValue(Invites.at(kid, made));
    }

    @Test
    void create_invitesAViewer_whenNoRoleIsNamed() {
        assertThat(Invites.send(ada, kid, guest).string("/role")).isEqualTo("viewer");
        assertThat(ada.api()
                        .post(Invites.of(kid))
                        .form("email", "form-" + guest)
                        .expect(201)
                        .string("/role"))
                .isEqualTo("viewer");
    }

    @Test
    void mail_saysWhoInvitesToWhom_andLeadsToTheInvite(Mailbox mailbox, LocalCloud cloud) {
        var token = Invites.send(ada, kid, guest).string("/token");

        assertThat(mailbox.to(guest)).hasSize(1);
        var mail = mailbox.to(guest).getFirst();
        var link = cloud.url() + "/api/invites/" + token;
        assertThat(mail.subject()).contains("Ada Test", "Lena");
        assertThat(mail.text()).contains("Ada Test", "Lena", link);
        assertThat(mail.html()).contains("href=\"" + link + "\"");
        anybody.get(link.substring(cloud.url().toString().length())).expect(200);
    }

    @Test
    void mail_quotesNamesAsText_inHtml(Mailbox mailbox) {
        var named = ada.kid("<b>Lena</b> & \"co\"");
        Invites.send(ada, named, guest);

        assertThat(Objects.requireNonNull(mailbox.to(guest).getFirst().html()))
                .contains("&lt;b&gt;Lena&lt;/b&gt; &amp; &quot;co&quot;")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-address", "a@", "two@at@signs.org", "line\nbreak@example.org"})
    void create_answers422OnEmail_whenItIsNoAddress(String address) {
        assertThat(Invites.attempt(ada, kid, address).expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "Viewer"})
    void create_answers422OnRole_whenItCannotBeGiven(String role) {
        assertThat(ada.api()
                        .post(Invites.of(kid))
                        .json(Map.of("email", guest, "role", role))
                        .expect(422)
                        .json("/errors/role"))
                .isNotEmpty();
    }

    @Test
    void create_answers422OnEmail_whenTheAddressHoldsAPermission() {
        var oma = Person.join(anybody, "Oma", guest);
        ada.share(kid, oma, "viewer");

        assertThat(Invites.attempt(ada, kid, guest).expect(422).json("/errors/email"))
                .isNotEmpty();
        assertThat(Invites.attempt(ada, kid, ada.email()).expect(422).json("/errors/email"))
                .isNotEmpty();
    }

    @Test
    void create_answers422OnEmail_whileTheAddressHasALiveInvite() {
        var first = Invites.send(ada, kid, guest);

        assertThat(Invites.attempt(ada, kid, guest.toUpperCase(Locale.ROOT))
                        .expect(422)
                        .json("/errors/email"))
                .isNotEmpty();

        ada.api().delete(Invites.at(kid, first)).expect(204);
        Invites.send(ada, kid, guest);
    }

    @Test
    void create_invitesAnAddressToEachKid() {
        Invites.send(ada, kid, guest);
        Invites.send(ada, ada.kid("Rolf"), guest);
    }

    @Test
    void create_answers429_afterTenInvitesOfADay_refusalsUncounted(MovableClock clock) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS));
        Invites.attempt(ada, kid, "no-address").expect(422);
        Invites.attempt(ada, kid, ada.email()).expect(422);
        for (int i = 0; i < 10; i++) {
            Invites.send(ada, kid, i + guest);
        }

        var refused = Invites.attempt(ada, kid, "eleventh-" + guest).expect(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 86_400);

        clock.advance(Duration.ofSeconds(
                Integer.parseInt(refused.header("Retry-After").orElseThrow())));
        Invites.send(ada, kid, "eleventh-" + guest);
    }

    @Test
    void revoke_endsAnInvite_andIsTheSameTwice() {
        var made = Invites.send(ada, kid, guest);

        ada.api().delete(Invites.at(kid, made)).expect(204);
        ada.api().delete(Invites.at(kid, made)).expect(204);

        var listed = ada.api().get(Invites.of(kid)).expect(200);
        assertThat(listed.string("/items/0/status")).isEqualTo("revoked");
        assertThat(listed.string("/items/0/revokedAt")).endsWith("Z");
    }

    @Test
    void revoke_answers409_whenTheInviteWasAccepted() {
        var oma = Person.join(anybody, "Oma", guest);
        var made = Invites.send(ada, kid, guest);
        Invites.accept(oma, made.string("/token")).expect(200);

        ada.api().delete(Invites.at(kid, made)).expect(409);
        oma.api().get("/api/kids/" + kid).expect(200);
    }
}
