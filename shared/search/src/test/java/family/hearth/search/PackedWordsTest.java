package family.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedWordsTest {

    /** Rows of this version lie in tables; they must be read for as long as it stands in the code. */
    private static final String VERSION_1 = "015a2e530502656e43d47ac00e722248881154e6039be0c519ac05a0762e4315283f0100";

    /** An item holds 400 KB, keys and all. */
    private static final int LARGEST = 390 * 1024;

    /** Most characters of all texts of a memory together. */
    private static final int LONGEST_MEMORY = 108_000;

    private static final String ENGLISH = """
            Yesterday our little Lena lost her first wobbly tooth while biting into a juicy apple at Grandma's kitchen
            table. She hardly cried, because Uncle Theo promised that fairies collect teeth under pillows and leave
            shiny coins behind. Before bedtime she wrapped it carefully inside a blue napkin, drew three purple
            unicorns, and whispered good luck. Nobody slept much afterwards, especially Papa. Next sunrise brought
            squeals, two golden euros, plus glitter everywhere on the carpet.
            """;

    private static final String GERMAN = """
            Gestern verlor unsere kleine Lena ihren ersten wackligen Milchzahn, als sie in Omas Küche einen saftigen
            Apfel gegessen hat. Geweint wurde kaum, weil Onkel Theo versprach, dass Zahnfeen nachts unter Kopfkissen
            schauen und glänzende Münzen hinterlassen. Vor dem Schlafengehen wickelte sie ihn vorsichtig in eine blaue
            Serviette, malte drei lila Einhörner dazu und flüsterte leise: viel Glück! Danach schlief niemand besonders
            lange, vor allem Papa nicht. Bei Sonnenaufgang jubelten alle über zwei goldene Taler und Glitzer auf dem
            Teppich.
            """;

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, GERMAN})
    void sixtyOrdinaryWords_takeLittleRoom(String text) {
        var words = PackedWords.of("de", List.of(text)).words();
        var sixty = PackedWords.of("de", words.subList(0, 60));

        assertThat(sixty.words()).hasSize(60);
        assertThat(sixty.bytes()).hasSizeLessThan(320);
    }

    @Test
    void memory_fitsIntoItsRow_evenWhenNoTwoCharactersAreLike() {
        var random = new Random(1);
        var text = new StringBuilder();
        random.ints(LONGEST_MEMORY, 0x4e00, 0x9fff).forEach(text::appendCodePoint);

        assertThat(PackedWords.of("zh", List.of(text.toString())).bytes()).hasSizeLessThan(LARGEST);
    }

    @Test
    void bytes_ofTheFirstVersion_areReadForEver() {
        var read = PackedWords.read(HexFormat.of().parseHex(VERSION_1));

        assertThat(read.language()).isEqualTo("en");
        assertThat(read.words()).containsExactly("birthday", "lena", "the", "toothbrush", "toothpaste", "zebra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-CH", "DE", "de-Latn-CH-1996"})
    void language_isItsPrimarySubtag(String tag) {
        assertThat(PackedWords.of(tag, List.of()).language()).isEqualTo("de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "not a tag", "x-private"})
    void language_isNone_whenTheTagNamesNone(String tag) {
        assertThat(PackedWords.of(tag, List.of()).language()).isEmpty();
    }

    @Test
    void bytes_areRefused_whenTheyAreOfAnotherVersion() {
        var bytes = PackedWords.of(null, List.of("word")).bytes();
        bytes[0]++;

        assertThatThrownBy(() -> PackedWords.read(bytes)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytes_areRefused_whenThereAreNone() {
        assertThatThrownBy(() -> PackedWords.read(new byte[0])).isInstanceOf(IllegalStateException.class);
    }
}
