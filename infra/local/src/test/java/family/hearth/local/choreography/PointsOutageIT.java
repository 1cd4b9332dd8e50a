package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers see of chores and points when DynamoDB does not do its part, and what is true afterwards. */
@ExtendWith(LocalCloudExtension.class)
class PointsOutageIT {

    private static final String TOGETHER = "TransactWriteItems";

    /** More than are ever tried. */
    private static final int FOR_GOOD = 500;

    private final FaultInjector faults;
    private final Household home;
    private final String chore;
    private final String prize;

    PointsOutageIT(Api anybody, LocalCloud cloud, FaultInjector faults) {
        this.faults = faults;
        this.home = Household.of(cloud, anybody);
        this.chore = home.chore(20);
        this.prize = home.prize(5);
    }

    private ApiReply complete(Api caller) {
        return Household.complete(caller, chore, home.kid());
    }

    private ApiReply redeem(Api caller) {
        return Household.redeem(caller, prize, home.kid());
    }

    private Api keyed() {
        return home.ada().api().with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "TIMED_OUT", "BROKEN", "CONFLICT"})
    void completion_isNotThere_andIsThereOnceWhenAskedAgain(Fault fault) {
        assertRepeatable(fault, this::complete);

        var books = home.books();
        assertThat(books.completions()).hasSize(1);
        assertThat(books.score().balance(home.kid())).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "TIMED_OUT", "BROKEN", "CONFLICT"})
    void redemption_isNotThere_andIsThereOnceWhenAskedAgain(Fault fault) {
        assertRepeatable(fault, this::redeem);

        var books = home.books();
        assertThat(books.redemptions()).hasSize(1);
        assertThat(books.score().balance(home.kid())).isEqualTo(-5);
    }

    private void assertRepeatable(Fault fault, Function<Api, ApiReply> call) {
        var caller = keyed();
        faults.failNext(TOGETHER, fault, FOR_GOOD);

        var refused = call.apply(caller).expect(503);

        faults.clear();
        assertPutOff(refused);
        assertThat(home.books().ledger()).isEmpty();
        assertThat(home.total("/api/v1/activity")).isZero();
        var made = call.apply(caller).expect(201);
        assertThat(call.apply(caller).expect(201).json()).isEqualTo(made.json());
        home.books().assertBalanced();
    }

    private static void assertPutOff(ApiReply refused) {
        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(refused.json("/success").booleanValue()).isFalse();
        assertThat(refused.string("/code")).isNotEmpty();
    }

    @Test
    void redemption_isThereOnce_whenItWasWrittenAndTheCallerGot503() {
        var caller = keyed();
        writeAndSayNothing();

        assertPutOff(redeem(caller).expect(503));

        faults.clear();
        var written = home.books();
        written.assertBalanced();
        assertThat(redeem(caller).expect(201).string("/data/id"))
                .isEqualTo(written.redemptions().getFirst().id());
        assertThat(home.books().redemptions()).hasSize(1);
    }

    @Test
    void completion_isThereOnce_whenItWasWrittenAndTheCallerGot503_evenWithoutAKey() {
        writeAndSayNothing();

        assertPutOff(complete(home.ada().api()).expect(503));

        faults.clear();
        var written = home.books();
        written.assertBalanced();
        assertThat(complete(home.ada().api()).expect(200).string("/data/id"))
                .isEqualTo(written.completions().getFirst().id());
        assertThat(home.books().completions()).hasSize(1);
    }

    @Test
    void dismissal_refundsOnce_whenItWasWrittenAndTheCallerGot503() {
        var redemption = redeem(home.ada().api()).expect(201).string("/data/id");
        writeAndSayNothing();

        assertPutOff(Household.move(home.ada().api(), redemption, "dismissed").expect(503));

        faults.clear();
        Household.move(home.ada().api(), redemption, "dismissed").expect(200);
        home.books().assertBalanced();
        assertThat(home.points(home.kid())).isZero();
    }

    private void writeAndSayNothing() {
        faults.failNext(TOGETHER, Fault.ANSWER_LOST);
        faults.failNext(TOGETHER, Fault.BROKEN, FOR_GOOD);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void points_moveOnce_whateverHappensOnce(Fault fault) {
        faults.failNext(TOGETHER, fault);
        complete(home.ada().api()).expect(201);
        faults.failNext(TOGETHER, fault);
        var redemption = redeem(home.ada().api()).expect(201).string("/data/id");
        faults.failNext(TOGETHER, fault);
        Household.move(home.ada().api(), redemption, "dismissed").expect(200);

        var books = home.books();
        books.assertBalanced();
        assertThat(books.ledger()).hasSize(3);
        assertThat(books.score().balance(home.kid())).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void chore_isMadeAndChangedOnce_whateverHappensOnce(Fault fault) {
        faults.failNext("PutItem", fault);
        var made = home.chore(1);
        faults.failNext("PutItem", fault);
        home.ada()
                .api()
                .put("/api/v1/chores")
                .query("id", made)
                .json(Map.of("points", 2))
                .expect(200);

        var chores = home.ada().api().get("/api/v1/chores").expect(200).json("/data");
        assertThat(chores).hasSize(2);
        assertThat(chores.findValuesAsText("points")).containsExactlyInAnyOrder("20", "2");
    }

    @Test
    void reads_areUnavailable_whenRowsCannotBeRead() {
        for (var path : new String[] {"/chores", "/prizes", "/redemptions", "/completions", "/activity", "/members"}) {
            faults.failNext("Query", Fault.BROKEN, FOR_GOOD);
            faults.failNext("GetItem", Fault.BROKEN, FOR_GOOD);

            assertPutOff(home.ada().api().get("/api/v1" + path).expect(503));

            faults.clear();
        }
    }
}
