package family.hearth.domain.chores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final int LENA = 7;

    @Test
    void balance_isNought_whenNothingHappened() {
        assertThat(Score.empty(1).balance(LENA)).isZero();
    }

    @Test
    void completion_countsOnBothLists_andEarns() {
        assertThat(Score.empty(1).completed(LENA, 10)).satisfies(score -> {
            assertThat(score.completions()).isEqualTo(1);
            assertThat(score.events()).isEqualTo(1);
            assertThat(score.balance(LENA)).isEqualTo(10);
        });
    }

    @Test
    void redemption_isAnEventAndNoCompletion() {
        assertThat(Score.empty(1).completed(LENA, 10).redeemed(LENA, 4, true)).satisfies(score -> {
            assertThat(score.completions()).isEqualTo(1);
            assertThat(score.events()).isEqualTo(2);
            assertThat(score.balance(LENA)).isEqualTo(6);
        });
    }

    @Test
    void balance_fallsBelowNought_whereNobodyIsStrict() {
        assertThat(Score.empty(1).redeemed(LENA, 200, false).balance(LENA)).isEqualTo(-200);
    }

    @Test
    void redemption_isRefused_whenOnePointIsMissing_whereTheFamilyIsStrict() {
        var score = Score.empty(1).completed(LENA, 9);

        assertThatThrownBy(() -> score.redeemed(LENA, 10, true)).isInstanceOf(DomainFailure.Invalid.class);
    }

    @Test
    void redemption_takesTheLastPoint_whereTheFamilyIsStrict() {
        assertThat(Score.empty(1).completed(LENA, 10).redeemed(LENA, 10, true).balance(LENA))
                .isZero();
    }

    @Test
    void freePrize_isNeverRefused() {
        var inDebt = Score.empty(1).redeemed(LENA, 5, false);

        assertThat(inDebt.redeemed(LENA, 0, true).balance(LENA)).isEqualTo(-5);
    }

    @Test
    void refund_isNoEvent() {
        var score = Score.empty(1).redeemed(LENA, 5, false);

        assertThat(score.refunded(LENA, 5)).satisfies(refunded -> {
            assertThat(refunded.balance(LENA)).isZero();
            assertThat(refunded.events()).isEqualTo(score.events());
        });
    }
}
