package family.hearth.domain.chores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.chores.Redemption.Status;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedemptionTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-01T11:00:00Z");

    private static Redemption in(Status status) {
        return new Redemption("r", 1, 1, 2, "Lena", "p", "Ice cream", "🍨", 15, status, ASKED, ASKED, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, PENDING",
        "PENDING, AVAILABLE",
        "AVAILABLE, FULFILLED",
        "AVAILABLE, DISMISSED",
        "PENDING, FULFILLED",
        "PENDING, DISMISSED"
    })
    void status_changes_untilItIsSettled(Status from, Status to) {
        var changed = in(from).with(to, LATER);

        assertThat(changed.status()).isEqualTo(to);
        assertThat(changed.updatedAt()).isEqualTo(LATER);
        assertThat(changed.createdAt()).isEqualTo(ASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "FULFILLED, AVAILABLE",
        "FULFILLED, PENDING",
        "FULFILLED, DISMISSED",
        "DISMISSED, AVAILABLE",
        "DISMISSED, PENDING",
        "DISMISSED, FULFILLED"
    })
    void status_staysForGood_onceItIsSettled(Status from, Status to) {
        var settled = in(from);

        assertThatThrownBy(() -> settled.with(to, LATER))
                .isInstanceOfSatisfying(
                        DomainFailure.Invalid.class,
                        invalid -> assertThat(invalid.errors()).containsKey("status"));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void sameStatus_changesNothing(Status status) {
        var redemption = in(status);

        assertThat(redemption.with(status, LATER)).isEqualTo(redemption);
    }

    @Test
    void fulfilling_notesWhen() {
        var fulfilled = in(Status.PENDING).with(Status.FULFILLED, LATER);

        assertThat(fulfilled.fulfilledAt()).isEqualTo(LATER);
        assertThat(fulfilled.dismissedAt()).isNull();
    }

    @Test
    void dismissing_notesWhen() {
        var dismissed = in(Status.AVAILABLE).with(Status.DISMISSED, LATER);

        assertThat(dismissed.dismissedAt()).isEqualTo(LATER);
        assertThat(dismissed.fulfilledAt()).isNull();
    }
}
