package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.dynamodb.AccessPatterns.AccessPattern;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page of access patterns and the classes that make keys tell the same. */
class AccessPatternsTest {

    @Test
    void page_hasARowForEveryKey_andForNothingElse() {
        assertThat(AccessPatterns.inPage()).containsExactlyInAnyOrderElementsOf(AccessPatterns.inSources());
    }

    @Test
    void page_namesStoreMethodsThatThereAre() {
        assertThat(AccessPatterns.storeMethodsInPage())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(isMethod(name)).as(name).isTrue());
    }

    @Test
    void source_saysIndexKeyAndPurpose() {
        var source = """
                /**
                 * <pre>
                 * A#a / B                 one
                 * gsi1: C#c / D#d         two, with a word
                 * </pre>
                 */
                """;

        assertThat(AccessPatterns.inSource(source))
                .containsExactly(
                        new AccessPattern("base", "A#a / B", "one"),
                        new AccessPattern("gsi1", "C#c / D#d", "two, with a word"));
    }

    @Test
    void source_isRefused_whenALineIsNoAccessPattern() {
        var source = """
                 * <pre>
                 * A#a one
                 * </pre>
                """;

        assertThatThrownBy(() -> AccessPatterns.inSource(source).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A#a one");
    }

    @Test
    void pageRow_saysIndexKeyAndPurpose() {
        var page = """
                | pattern | caller | key condition | index | round trips | capacity | store method |
                |---|---|---|---|---|---|---|
                | one | `kids` | `A#a / B` above the last | base | 1 | 1 RCU | `KidStore.find` |
                """;

        assertThat(AccessPatterns.inPage(page)).containsExactly(new AccessPattern("base", "A#a / B", "one"));
    }

    private static boolean isMethod(String name) {
        var dot = name.indexOf('.');
        try {
            var type = Class.forName(AccessPatternsTest.class.getPackageName() + "." + name.substring(0, dot));
            return Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(name.substring(dot + 1)));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
