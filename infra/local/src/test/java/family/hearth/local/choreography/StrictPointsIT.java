package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.chores.LedgerEntry.Reason;
import family.hearth.domain.chores.Redemption.Status;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Together;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In a strict family nobody spends what was not earned, and nobody gets back what was not spent. */
@ExtendWith(LocalCloudExtension.class)
class StrictPointsIT {

    private static final int COST = 10;
    private static final int ENOUGH_FOR = 7;

    private final Household home;
    private final String prize;

    StrictPointsIT(Api anybody, LocalCloud cloud) {
        home = Household.of(cloud, anybody);
        home.ada().api().patch("/family").json(Map.of("strict_points", true)).expect(200);
        prize = home.prize(COST);
        Household.complete(home.carl().api(), home.chore(ENOUGH_FOR * COST), carl())
                .expect(201);
    }

    private int carl() {
        return home.carl().id();
    }

    private ApiReply redeem() {
        return Household.redeem(home.carl().api(), prize, carl());
    }

    @Test
    void redemption_succeedsAsOftenAsThePointsGo_when50AreAskedAtOnce() {
        var replies = Together.times(50, _ -> redeem());

        var refused = replies.stream().filter(reply -> reply.status() != 201).toList();
        assertThat(refused).hasSize(50 - ENOUGH_FOR).allSatisfy(reply -> {
            reply.expect(400);
            assertThat(reply.string("/code")).isEqualTo("INVALID_INPUT");
        });
        var books = home.books();
        books.assertBalanced();
        assertThat(books.redemptions()).hasSize(ENOUGH_FOR);
        assertThat(books.score().balance(carl())).isZero();
        assertThat(home.points(carl())).isZero();
        redeem().expect(400);
    }

    @Test
    void dismissal_refundsOnce_when50AreAskedAtOnce() {
        var redemption = redeem().expect(201).string("/data/id");

        var replies = Together.times(50, _ -> Household.move(home.bob().api(), redemption, "dismissed"));

        assertThat(replies).extracting(ApiReply::status).containsOnly(200);
        assertThat(replies.stream().map(reply -> reply.json("/data")).distinct())
                .hasSize(1);
        var books = home.books();
        books.assertBalanced();
        assertThat(books.ledger().stream().filter(entry -> entry.reason() == Reason.REFUND))
                .hasSize(1);
        assertThat(home.points(carl())).isEqualTo(ENOUGH_FOR * COST);
    }

    @Test
    void redemption_endsInOneWay_whenItIsFulfilledAndDismissedAtOnce() {
        var redemption = redeem().expect(201).string("/data/id");

        var replies = Together.times(
                20, i -> Household.move(home.bob().api(), redemption, i % 2 == 0 ? "fulfilled" : "dismissed"));

        assertThat(replies).extracting(ApiReply::status).containsOnly(200, 400);
        var books = home.books();
        books.assertBalanced();
        var ended = books.redemptions().getFirst().status();
        assertThat(ended).isIn(Status.FULFILLED, Status.DISMISSED);
        assertThat(replies.stream().filter(reply -> reply.status() == 200))
                .hasSize(10)
                .allSatisfy(reply -> assertThat(reply.string("/data/status")).isEqualToIgnoringCase(ended.name()));
    }

    @Test
    void points_areNeverShort_whenPrizesAreRedeemedAndGivenBackAtOnce() {
        var spent = Together.times(ENOUGH_FOR, _ -> redeem().expect(201).string("/data/id"));

        var replies = Together.times(
                40,
                i -> i % 4 == 0
                        ? Household.move(home.ada().api(), spent.get(i / 4 % ENOUGH_FOR), "dismissed")
                        : redeem());

        assertThat(replies).extracting(ApiReply::status).isSubsetOf(200, 201, 400);
        var books = home.books();
        books.assertBalanced();
        var alive = books.redemptions().stream()
                .filter(redemption -> redemption.status() != Status.DISMISSED)
                .count();
        assertThat(alive).isLessThanOrEqualTo(ENOUGH_FOR);
        assertThat(books.score().balance(carl())).isEqualTo((ENOUGH_FOR - alive) * COST);
    }

    @Test
    void redemption_isServedOrRefused_whenStrictnessComesMeanwhile() {
        home.ada().api().patch("/family").json(Map.of("strict_points", false)).expect(200);

        var replies = Together.times(
                21,
                i -> i == 10
                        ? home.ada()
                                .api()
                                .patch("/family")
                                .json(Map.of("strict_points", true))
                                .send()
                        : redeem());

        assertThat(replies).extracting(ApiReply::status).isSubsetOf(200, 201, 400);
        home.books().assertBalanced();
        var left = home.points(carl());
        redeem().expect(left < COST ? 400 : 201);
    }
}
