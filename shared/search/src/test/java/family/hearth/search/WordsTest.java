package family.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Großmutter, grossmutter",
        "GROSSMUTTER, grossmutter",
        "Æble, aeble",
        "Łódź, lodz",
        "İSTANBUL, istanbul",
        "ısı, isi",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "σίσυφος, σισυφοσ",
        "Ёлка, елка",
        "ﬁn, fin",
        "ｆｕｌｌ, full",
        "دَرَسَ, درس",
        "שָׁלוֹם, שלום",
        "so\u00adft, soft"
    })
    void word_losesCaseAccentsAndForms(String word, String folded) {
        assertThat(words(word)).containsExactly(folded);
    }

    @ParameterizedTest
    @CsvSource({"синий", "가방", "नमस्ते"})
    void word_keepsMarksThatMakeAnotherLetter(String word) {
        assertThat(Folding.fold(word)).isEqualTo(word);
    }

    @Test
    void kana_keepItsVoice() {
        assertThat(Folding.fold("がぎ")).isEqualTo("がぎ");
    }

    @Test
    void words_areSortedAndOnce() {
        assertThat(words("to be or not to be")).containsExactly("be", "not", "or", "to");
    }

    @Test
    void words_comeFromAllTexts() {
        assertThat(Words.of(List.of("one two", "three"))).containsExactly("one", "three", "two");
    }

    @Test
    void numbers_areWords() {
        assertThat(words("3.5 kg on 12 May, at 12:30")).containsExactly("12", "3.5", "30", "at", "kg", "may", "on");
    }

    @Test
    void tags_areSplitWhereNobodyTypesTheJoint() {
        assertThat(words("summer_2024 first-steps example.com"))
                .containsExactly("2024", "com", "example", "first", "steps", "summer");
    }

    @ParameterizedTest
    @CsvSource({"l''école, ecole", "grandma’s, grandma", "O'Brien, brien"})
    void apostrophes_takeSingleLettersAlong(String word, String left) {
        assertThat(words(word.replace("''", "'"))).containsExactly(left);
    }

    @Test
    void scriptsWithoutSpaces_areKnownByNeighbours_andTheirLastCharacter() {
        assertThat(words("東京へ")).containsExactlyInAnyOrder("東京", "京へ", "へ");
    }

    @Test
    void thai_isCutBetweenCharactersWithTheirMarks() {
        assertThat(words("ที่นี่")).containsExactlyInAnyOrder("ที่นี่", "นี่");
    }

    @Test
    void emoji_isAWord_howeverItIsDrawn() {
        assertThat(words("❤️ 🎂")).containsExactlyInAnyOrder("❤", "🎂");
        assertThat(words("❤")).containsExactly("❤");
    }

    @Test
    void longWord_isCut() {
        assertThat(words("a".repeat(100))).containsExactly("a".repeat(Token.LONGEST_WORD));
    }

    @Test
    void longWord_isNotCutWithinACharacter() {
        var word = "a".repeat(Token.LONGEST_WORD - 1) + "𝐀𐐨";

        assertThat(words("a".repeat(Token.LONGEST_WORD - 1) + "𐐨𐐨")).containsExactly("a".repeat(63));
        assertThat(words(word)).containsExactly("a".repeat(63) + "a");
    }

    @Test
    void marksAlone_areNoWords() {
        assertThat(words(" -- !? \u0301 \t\n")).isEmpty();
    }

    private static Iterable<String> words(String text) {
        return Words.of(List.of(text));
    }
}
