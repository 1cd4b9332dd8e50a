package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An invite is over from {@code expiresAt} on, whether the sweep has come by or not. */
@ExtendWith(LocalCloudExtension.class)
class InviteExpiryIT {

    private final Api anybody;
    private final LocalCloud cloud;
    private final MovableClock clock;
    private final Person ada;
    private final Person oma;
    private final int kid;
    private final ApiReply invite;
    private final String landing;
    private final Instant expires;

    InviteExpiryIT(Api anybody, LocalCloud cloud, MovableClock clock) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.clock = clock;
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
        this.kid = ada.kid("Lena");
        ada.share(ada.kid("Proof"), oma, "viewer");
        this.invite = Invites.send(ada, kid, oma.email());
        this.landing = "/api/invites/" + invite.string("/token");
        this.expires = Instant.parse(invite.string("/expiresAt"));
    }

    @Test
    void invite_isGood_aMinuteBefore() {
        clock.moveTo(expires.minusSeconds(60));

        assertThat(status()).isEqualTo("pending");
        Invites.accept(oma, invite.string("/token")).expect(200);
    }

    @Test
    void invite_isOverEverywhere_fromTheInstantOn() {
        clock.moveTo(expires);

        assertOver();
        assertThat(listed().json("/items/0/revokedAt").isNull()).isTrue();
    }

    @Test
    void invite_isOverEverywhere_afterTheSweep() {
        clock.moveTo(expires);

        sweep();

        assertOver();
        assertThat(listed().string("/items/0/revokedAt")).endsWith("Z");
    }

    @Test
    void sweep_leavesTheLivingAlone() {
        clock.moveTo(expires.minusSeconds(60));

        sweep();

        assertThat(status()).isEqualTo("pending");
    }

    @Test
    void sweep_isTheSameTwice() {
        clock.moveTo(expires);
        sweep();
        var once = listed().text();

        sweep();

        assertThat(listed().text()).isEqualTo(once);
    }

    @Test
    void expiredInvite_leavesRoomForAnother_sweptOrNot() {
        clock.moveTo(expires);
        var second = Invites.send(ada, kid, oma.email());

        sweep();

        Invites.accept(oma, second.string("/token")).expect(200);
    }

    @Test
    void sweep_leavesWhatWasRevivedAlone() {
        clock.moveTo(expires);
        ada.api().post(Invites.at(kid, invite) + "/resend").expect(200);

        sweep();

        assertThat(status()).isEqualTo("pending");
    }

    private void assertOver() {
        assertThat(status()).isEqualTo("expired");
        assertThat(listed().string("/items/0/status")).isEqualTo("expired");
        assertThat(Paging.ids(oma.api(), "/api/invites", 25)).isEmpty();
        Invites.accept(oma, invite.string("/token")).expect(409);
        oma.api().post(landing + "/decline").expect(409);
        ada.api().delete(Invites.at(kid, invite)).expect(409);
        oma.api().get("/api/kids/" + kid).expect(404);
    }

    private String status() {
        return anybody.get(landing).expect(200).string("/status");
    }

    private ApiReply listed() {
        return ada.api().get(Invites.of(kid)).expect(200);
    }

    private void sweep() {
        assertThat(cloud.schedules().run("expire-invites").orElseThrow().failure())
                .isEmpty();
    }
}
