package family.hearth.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "de-DE, de-DE",
        "de-CH, de-CH",
        "DE-ch, de-CH",
        "de_CH, de-CH",
        "' en-GB ', en-GB",
        "zh-Hant-TW, zh-TW",
        "ckb-IR, ckb-IR"
    })
    void codeOf_keepsTheRegion_whenItIsKnown(String tag, String code) {
        assertThat(SpokenLanguage.codeOf(tag)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"de, de-DE", "en, en-US", "ar, ar-SA", "pt, pt-BR", "sw, sw-KE", "zh, zh-CN", "fr, fr-FR", "es, es-ES"})
    void codeOf_choosesARegion_whenNoneIsNamed(String tag, String code) {
        assertThat(SpokenLanguage.codeOf(tag)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de-DE", "en-CA, en-US", "fr-BE, fr-FR", "de-1996, de-DE"})
    void codeOf_choosesARegion_whenTheOneNamedIsUnknown(String tag, String code) {
        assertThat(SpokenLanguage.codeOf(tag)).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"nb-NO, no-NO", "nn, no-NO", "fil, tl-PH", "iw, he-IL"})
    void codeOf_knowsLanguagesByTheirOtherNames(String tag, String code) {
        assertThat(SpokenLanguage.codeOf(tag)).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "und", "la", "gsw-CH", "german", "-", "d\u00e9", "x-klingon"})
    void codeOf_isEmpty_whenTheLanguageIsUnknown(String tag) {
        assertThat(SpokenLanguage.codeOf(tag)).isEmpty();
    }
}
