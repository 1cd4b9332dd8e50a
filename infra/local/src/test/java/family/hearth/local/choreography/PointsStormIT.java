package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.chores.LedgerEntry.Reason;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Together;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Points are right to the last one, however many move them at once and whatever fails meanwhile. */
@ExtendWith(LocalCloudExtension.class)
class PointsStormIT {

    private static final String WRITE = "TransactWriteItems";

    private final Household home;

    PointsStormIT(Api anybody, LocalCloud cloud) {
        this.home = Household.of(cloud, anybody);
    }

    @Test
    void completion_paysOnce_when100AreNotedAtOnce() {
        var chore = home.chore(15);

        var replies = Together.times(100, _ -> Household.complete(home.carl().api(), chore, home.kid()));

        assertThat(replies).extracting(ApiReply::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(replies.stream().map(reply -> reply.json("/data")).distinct())
                .hasSize(1);
        var books = home.books();
        books.assertBalanced();
        assertThat(books.ledger()).hasSize(1);
        assertThat(books.score().balance(home.kid())).isEqualTo(15);
        assertThat(home.points(home.kid())).isEqualTo(15);
        assertThat(home.total("/api/v1/completions")).isEqualTo(1);
        assertThat(home.total("/api/v1/activity")).isEqualTo(1);
    }

    @Test
    void points_addUp_afterAStorm() {
        var storm = Storm.over(home, new Random(1));

        assertThat(storm.strike()).allSatisfy(PointsStormIT::assertDocumented);

        assertAddsUp();
        storm.insist();
        assertComplete(storm);
    }

    @Test
    void points_addUp_afterAStorm_inWhichWritesFail(FaultInjector faults) {
        var chance = new Random(2);
        var storm = Storm.over(home, chance);
        var kinds = List.of(Fault.values());
        for (var i = 0; i < 400; i++) {
            faults.spareNext(WRITE, chance.nextInt(3));
            faults.failNext(WRITE, kinds.get(chance.nextInt(kinds.size())), 1 + chance.nextInt(4));
        }

        assertThat(storm.strike()).allSatisfy(PointsStormIT::assertDocumented);

        assertAddsUp();
        faults.clear();
        storm.insist();
        assertComplete(storm);
    }

    @Test
    void points_addUp_afterAStorm_inWhichNoAnswerComesBack(FaultInjector faults) {
        var storm = Storm.over(home, new Random(3));
        faults.failNext(WRITE, Fault.ANSWER_LOST, 200);

        assertThat(storm.strike()).allSatisfy(PointsStormIT::assertDocumented);

        assertAddsUp();
        faults.clear();
        storm.insist();
        assertComplete(storm);
    }

    private static void assertDocumented(ApiReply reply) {
        assertThat(reply.status()).as(reply.text()).isIn(200, 201, 400, 503);
        assertThat(reply.json("/success").booleanValue()).isEqualTo(reply.status() < 400);
        if (reply.status() == 400) {
            assertThat(reply.string("/code")).isEqualTo("INVALID_INPUT");
        }
        if (reply.status() == 503) {
            assertThat(reply.header("Retry-After").orElse("")).matches("[1-9]\\d*");
        }
    }

    /** What the rows say agrees with itself, and with what the family shows. */
    private void assertAddsUp() {
        var books = home.books();
        books.assertBalanced();
        for (var member : home.members()) {
            assertThat(home.points(member)).isEqualTo(books.score().balance(member));
        }
        assertThat(home.total("/api/v1/completions"))
                .isEqualTo(books.completions().size());
        assertThat(home.total("/api/v1/activity")).isEqualTo(books.events().size());
    }

    /** Everybody who was put off has asked again: everything has happened, and nothing twice. */
    private void assertComplete(Storm storm) {
        assertAddsUp();
        var books = home.books();
        assertThat(books.completions()).hasSize(storm.paid());
        assertThat(books.redemptions()).hasSize(storm.redeemed());
        assertThat(books.ledger().stream().filter(entry -> entry.reason() == Reason.COMPLETION))
                .hasSize(storm.paid());
    }
}
