package family.hearth.local.routes;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.OwnCloud;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route that writes, when DynamoDB does not do its part: the caller is told to come again, nothing is half
 * written, and coming again does it once.
 *
 * <p>It has a cloud of its own, because the SDK tries less often after so many failures.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FaultMatrixIT {

    private static final List<Fault> UNDONE = List.of(Fault.THROTTLED, Fault.TIMED_OUT, Fault.BROKEN);

    private final LocalCloud cloud = OwnCloud.start();
    private final Api anybody = new Api(cloud.url());
    private final FaultInjector faults = cloud.faults();
    private final Things shared = Things.ofNewFamily(cloud, anybody, "Ada");

    @AfterEach
    void nothingIsDenied() {
        faults.clear();
        assertThat(cloud.functions().takeDenials()).isEmpty();
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    /** Once what was woken by objects has come to rest. */
    private TableRows rows() {
        try {
            cloud.objectEvents().awaitIdle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return TableRows.of(cloud);
    }

    static Stream<Specimen> writes() {
        return Specimens.writes().filter(specimen -> !specimen.onlyLooks());
    }

    private Things thingsFor(Specimen specimen) {
        var things = specimen.changesItsCaller() || takesAnInvite(specimen)
                ? Things.ofNewFamily(cloud, anybody, "Ada")
                : shared.more();
        things.prepare(specimen);
        return things;
    }

    /** Nobody sends more than a few a day. */
    private static boolean takesAnInvite(Specimen specimen) {
        return specimen.path().contains("invit") || specimen.names().contains("permission");
    }

    @ParameterizedTest
    @MethodSource("writes")
    void write_isPutOff_andDoneOnceWhenAskedAgain(Specimen specimen) {
        var things = thingsFor(specimen);
        var attempt = new Attempt(specimen, things, UUID.randomUUID().toString());
        var before = rows();

        for (var fault : UNDONE) {
            faults.failAll(RowWrites::isOne, fault, 0);
            assertPutOff(specimen, attempt, before);
        }
        if (specimen.reads()) {
            faults.failAll(RowWrites::isRead, Fault.BROKEN, 0);
            assertPutOff(specimen, attempt, before);
        }

        var done = whenCutEverywhere(specimen, attempt, before).expect(specimen.done());
        assertDoneOnce(specimen, attempt, before, done);
    }

    /** The first that gets through, when after one write more each time every other fails. */
    private ApiReply whenCutEverywhere(Specimen specimen, Attempt attempt, TableRows before) {
        for (var spared = 1; ; spared++) {
            faults.failAll(RowWrites::isOne, Fault.BROKEN, spared);
            var reply = attempt.send();
            faults.clear();
            if (reply.status() != 503) {
                return reply;
            }
            assertRetryable(specimen, reply);
            rows().assertAsIn(before);
        }
    }

    private void assertPutOff(Specimen specimen, Attempt attempt, TableRows before) {
        var reply = attempt.send();
        faults.clear();
        assertRetryable(specimen, reply);
        rows().assertAsIn(before);
    }

    private static void assertRetryable(Specimen specimen, ApiReply reply) {
        reply.expect(503);
        assertThat(reply.header("Retry-After").orElse("")).matches("[1-9]\\d*");
        RefusalShape.assertOf(specimen, reply);
    }

    private void assertDoneOnce(Specimen specimen, Attempt attempt, TableRows before, ApiReply done) {
        var after = rows();
        assertThat(after.withoutReceipts().equals(before.withoutReceipts())).isNotEqualTo(specimen.leavesRows());
        if (!specimen.isRepeatable()) {
            return;
        }
        assertThat(after.receipts()).as("%s remembers its answer", specimen).isEqualTo(before.receipts() + 1);

        var again = attempt.send();

        if (specimen.endsItsCaller()) {
            again.expect(401);
        } else if (specimen.showsASecret()) {
            again.expect(409);
        } else {
            assertThat(again.expect(specimen.done()).text()).isEqualTo(done.text());
        }
        rows().assertAsIn(after);
    }

    static Stream<Specimen> lastingWrites() {
        return writes().filter(specimen -> !specimen.givesAnotherEachTime());
    }

    @ParameterizedTest
    @MethodSource("lastingWrites")
    void write_isThereOnce_whenItsAnswersAreLost(Specimen specimen) {
        var things = thingsFor(specimen);
        var attempt = new Attempt(specimen, things, UUID.randomUUID().toString());
        var before = rows();
        faults.failAll(RowWrites::isOne, Fault.ANSWER_LOST, 0);

        var lost = attempt.send();

        faults.clear();
        var written = rows();
        assertThat(written.withoutReceipts()).isNotEqualTo(before.withoutReceipts());
        assertThat(lost.status()).as(lost.text()).isIn(503, specimen.done());
        assertThat(attempt.send().status()).as(specimen.toString()).isIn(specimen.again());
        assertThat(rows().keysBesidesTrash()).isEqualTo(written.keysBesidesTrash());
    }

    /** One request that is sent again and again, under one key. */
    private record Attempt(Specimen specimen, Things things, String key) {

        ApiReply send() {
            return specimen.of(things.caller(specimen).with("Idempotency-Key", key), things)
                    .send();
        }
    }
}
