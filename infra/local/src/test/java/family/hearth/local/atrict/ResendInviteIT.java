package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class ResendInviteIT {

    private final MovableClock clock;
    private final Person ada;
    private final Person oma;
    private final int kid;
    private final ApiReply invite;

    ResendInviteIT(Api anybody, MovableClock clock) {
        this.clock = clock;
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
        this.kid = ada.kid("Lena");
        this.invite = Invites.send(ada, kid, oma.email());
    }

    @Test
    void resend_mailsTheSameLinkAgain_andStartsTwoWeeksAnew(Mailbox mailbox) {
        clock.advance(Duration.ofDays(3));

        var resent = resend(200);

        assertThat(resent.string("/token")).isEqualTo(invite.string("/token"));
        assertThat(resent.string("/createdAt")).isEqualTo(invite.string("/createdAt"));
        assertThat(Instant.parse(resent.string("/expiresAt")))
                .isBetween(
                        clock.instant().plus(Duration.ofDays(13)),
                        clock.instant().plus(Duration.ofDays(14)));
        assertThat(mailbox.to(oma.email()))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text()).contains(invite.string("/token")));
    }

    @Test
    void resend_waitsForNothing_afterTheFirstSending() {
        resend(200);
    }

    @Test
    void resend_answers429_withinFiveMinutesOfTheLast(Mailbox mailbox) {
        resend(200);
        var retryAfter = Integer.parseInt(resend(429).header("Retry-After").orElseThrow());
        assertThat(retryAfter).isBetween(1, 300);
        assertThat(mailbox.to(oma.email())).hasSize(2);

        clock.advance(Duration.ofSeconds(retryAfter));
        resend(200);
    }

    @Test
    void resend_goesOutOnce_whenManyComeAtOnce(Mailbox mailbox) {
        var statuses = Together.times(
                8,
                _ -> ada.api().post(Invites.at(kid, invite) + "/resend").send().status());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 429);
        assertThat(mailbox.to(oma.email())).hasSize(2);
    }

    @Test
    void resend_revivesAnExpiredInvite() {
        clock.advance(Duration.ofDays(15));
        Invites.accept(oma, invite.string("/token")).expect(409);

        var revived = resend(200);

        assertThat(revived.string("/status")).isEqualTo("pending");
        assertThat(revived.json("/revokedAt").isNull()).isTrue();
        Invites.accept(oma, invite.string("/token")).expect(200);
    }

    @Test
    void resend_answers409_whenTheInviteEndedOtherwise() {
        ada.api().delete(Invites.at(kid, invite)).expect(204);
        resend(409);

        var accepted = Invites.send(ada, kid, oma.email());
        Invites.accept(oma, accepted.string("/token")).expect(200);
        ada.api().post(Invites.at(kid, accepted) + "/resend").expect(409);
    }

    @Test
    void resend_answers409_whenTheAddressHasAnotherInviteMeanwhile() {
        clock.advance(Duration.ofDays(15));
        Invites.send(ada, kid, oma.email());

        resend(409);
    }

    private ApiReply resend(int status) {
        return ada.api().post(Invites.at(kid, invite) + "/resend").expect(status);
    }
}
