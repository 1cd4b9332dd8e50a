package family.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void blank_isNoQuery(@Nullable String q) {
        assertThat(Query.of(q)).isEmpty();
    }

    @Test
    void marksAlone_findNothing() {
        assertThat(finds("?!", "en", "What is that?!")).isFalse();
    }

    @Test
    void query_mayHaveTwoHundredCharacters() {
        assertThat(Query.of("🎂".repeat(Query.LONGEST))).isPresent();
    }

    @Test
    void query_isRefused_whenItIsLonger() {
        assertThatThrownBy(() -> Query.of("a".repeat(Query.LONGEST + 1)))
                .isInstanceOfSatisfying(
                        DomainFailure.Invalid.class,
                        invalid -> assertThat(invalid.errors()).containsOnlyKeys("q"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, running, She runs home",
        "en, stories there, There was a story",
        "en-GB, jumped high, Jumping very high",
        "de, Geschichten erzaehlt, Eine Geschichte wurde erzaehlt",
        "de-CH, Häuser gebaut, Das Haus war gebaut",
        "fr, chevaux blancs, Un cheval blanc",
        "es, canciones nuevas, La canción nueva",
        "it, bambini felici, Un bambino felice",
        "pt, meninas felizes, A menina feliz",
        "nl, boeken lezen, Een boek lezen",
        "sv, flickorna sjunger, En flicka sjunger",
        "da, hundene leger, En hund leger",
        "nb, hestene springer, En hest springer",
        "fi, talossa on, Iso talo on",
        "hu, házak szépek, Egy ház szépek",
        "ro, copiilor frumos, Copii frumos",
        "ru, книгами играет, Новая книга играет",
        "tr, evler güzel, Bir ev güzel",
        "ar, الكتاب جديد, كتاب جديد"
    })
    void word_isMetByItsOtherForms_inTheLanguageOfTheMemory(String language, String q, String text) {
        assertThat(finds(q, language, text)).isTrue();
    }

    @Test
    void word_isNotMetByOtherForms_whenNobodyKnowsTheLanguage() {
        assertThat(finds("runs home", null, "Running home")).isFalse();
        assertThat(finds("runs home", "xx", "Running home")).isFalse();
        assertThat(finds("runs home", "not a tag", "Running home")).isFalse();
    }

    @Test
    void word_isNotMetByFormsOfAnotherLanguage() {
        assertThat(finds("chevaux blancs", "en", "Un cheval blanc")).isFalse();
    }

    @Test
    void word_isMetWhateverItsCaseAndAccents() {
        assertThat(finds("GROSSMUTTER", null, "Bei Großmutter")).isTrue();
        assertThat(finds("Großmutter", null, "bei grossmutter")).isTrue();
    }

    @Test
    void memory_isFound_onlyWhenEveryWordIsMet() {
        assertThat(finds("tooth fairy", "en", "The fairy took her tooth")).isTrue();
        assertThat(finds("tooth dragon", "en", "The fairy took her tooth")).isFalse();
        assertThat(finds("dragon tooth", "en", "The fairy took her tooth")).isFalse();
    }

    @Test
    void lastWord_isMetByWordsThatBeginSo() {
        assertThat(finds("grandmo", "en", "At grandmother's")).isTrue();
        assertThat(finds("at grandmo", null, "At grandmother's")).isTrue();
    }

    @Test
    void otherWords_areNotMetByWordsThatBeginSo() {
        assertThat(finds("grandmo at", "en", "At grandmother's")).isFalse();
    }

    @Test
    void lastWord_isNotMetByWordsThatHoldItElsewhere() {
        assertThat(finds("mother", null, "grandmother")).isFalse();
    }

    @Test
    void scriptWithoutSpaces_isFoundFromWithin() {
        assertThat(finds("京都", "ja", "東京都へ行った")).isTrue();
        assertThat(finds("行", "ja", "東京都へ行った")).isTrue();
        assertThat(finds("た", "ja", "東京都へ行った")).isTrue();
        assertThat(finds("行 東京", "ja", "東京都へ行った")).isTrue();
        assertThat(finds("大阪", "ja", "東京都へ行った")).isFalse();
    }

    @Test
    void oneQuery_meetsEachMemoryInItsOwnLanguage() {
        var query = Query.of("houses").orElseThrow();

        assertThat(query.matches(PackedWords.of("en", List.of("A house")))).isTrue();
        assertThat(query.matches(PackedWords.of(null, List.of("A house")))).isFalse();
        assertThat(query.matches(PackedWords.of("en", List.of("A house")))).isTrue();
    }

    private static boolean finds(String q, @Nullable String language, String text) {
        return Query.of(q).orElseThrow().matches(PackedWords.of(language, List.of(text)));
    }
}
