package family.hearth.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.architecture.source.SourceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of operations says of costs is what the model says, and the model says what tests measure. */
class CostModelTest {

    private static final SourceTree HEARTH = SourceTree.ofHearth();

    @Test
    void page_assumesWhatTheModelAssumes() {
        assertThat(text("docs/operations.md")).contains(CostModel.activities());
    }

    @Test
    void page_costsWhatTheModelCosts() {
        assertThat(text("docs/operations.md")).contains(CostModel.costs(100, 10_000, 1_000_000));
    }

    @ParameterizedTest
    @EnumSource
    void budget_isTheOneThatATestHoldsItTo(Activity activity) {
        assertThat(text("infra/local/src/test/java/family/hearth/local/cost/" + activity.test() + ".java"))
                .contains(activity.budget());
    }

    @Test
    void budget_isReadAsItIsWritten() {
        assertThat(Activity.COMPLETE_A_CHORE.readUnits()).isEqualTo(8);
        assertThat(Activity.COMPLETE_A_CHORE.writeUnits()).isEqualTo(13);
    }

    private static String text(String path) {
        return HEARTH.files()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path))
                .text();
    }
}
