package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void tags_areKeptInOrderEachOnce_withoutEmptyOnes() {
        assertThat(new Story(null, "n", null, List.of("b", "", "a", "b", "B")).tags())
                .containsExactly("b", "a", "B");
    }

    @Test
    void emptyTitleAndPlace_areNone() {
        assertThat(new Story("", "n", "", List.of())).isEqualTo(Story.of("n"));
    }
}
