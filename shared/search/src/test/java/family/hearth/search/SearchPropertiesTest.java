package family.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class SearchPropertiesTest {

    /** Any code points, unpaired surrogates included, and among them enough letters to make words. */
    @Provide
    Arbitrary<String> texts() {
        var anything = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        var letters = Arbitraries.of(
                        'a', 'é', 'ß', 'I', 'й', '東', 'か', 'ก', '한', 'א', 'ب', 'न', '\'', '_', '.', ' ', '7')
                .map(letter -> (int) letter);
        return Arbitraries.frequencyOf(Tuple.of(1, anything), Tuple.of(2, letters))
                .list()
                .ofMaxSize(60)
                .map(SearchPropertiesTest::text);
    }

    @Property(tries = 2000)
    void words_areTheSame_whenTheyHaveBeenPacked(@ForAll("texts") String text) {
        var packed = PackedWords.of("de-AT", List.of(text));

        var read = PackedWords.read(packed.bytes());

        assertThat(read.words()).containsExactlyElementsOf(Words.of(List.of(text)));
        assertThat(read.language()).isEqualTo("de");
    }

    @Property(tries = 2000)
    void word_isFoldedAlready_whenItHasBeenFolded(@ForAll("texts") String text) {
        var once = Folding.fold(text);

        assertThat(Folding.fold(once)).isEqualTo(once);
    }

    @Property(tries = 1000)
    void text_isFoundByItself(@ForAll("texts") String text) {
        var memory = PackedWords.of("en", List.of(text));
        Assume.that(!memory.words().isEmpty());

        assertThat(Query.of(text).orElseThrow().matches(memory)).isTrue();
    }

    @Property(tries = 1000)
    void bytes_areRefused_whenOneOfThemHasChanged(
            @ForAll("texts") String text, @ForAll int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        var packed = PackedWords.of("en", List.of(text));
        var damaged = packed.bytes();
        damaged[Math.floorMod(place, damaged.length)] ^= (byte) change;

        assertThatThrownBy(() -> PackedWords.read(damaged)).isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 300)
    void bytes_areRefused_whenSomeAreMissing(@ForAll("texts") String text, @ForAll int place) {
        var packed = PackedWords.of("en", List.of(text)).bytes();
        var shorter = Arrays.copyOf(packed, Math.floorMod(place, packed.length));

        assertThatThrownBy(() -> PackedWords.read(shorter)).isInstanceOf(IllegalStateException.class);
    }

    private static String text(List<Integer> points) {
        var text = new StringBuilder();
        points.forEach(text::appendCodePoint);
        return text.toString();
    }
}
