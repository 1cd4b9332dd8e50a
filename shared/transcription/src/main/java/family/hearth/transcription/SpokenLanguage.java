package family.hearth.transcription;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that Transcribe writes down (Transcribe developer guide, "Supported languages"). */
final class SpokenLanguage {

    /** Of a language spoken in several regions, the first is meant when none is named. */
    private static final List<String> CODES = List.of(
            "ab-GE", "af-ZA", "ar-SA", "ar-AE", "ast-ES", "az-AZ", "ba-RU", "be-BY", "bg-BG", "bn-IN", "bs-BA", "ca-ES",
            "ckb-IQ", "ckb-IR", "cs-CZ", "cy-WL", "da-DK", "de-DE", "de-CH", "el-GR", "en-US", "en-GB", "en-AU",
            "en-IN", "en-IE", "en-NZ", "en-ZA", "en-AB", "en-WL", "es-ES", "es-US", "et-EE", "eu-ES", "fa-IR", "fi-FI",
            "fr-FR", "fr-CA", "gl-ES", "gu-IN", "ha-NG", "he-IL", "hi-IN", "hr-HR", "hu-HU", "hy-AM", "id-ID", "is-IS",
            "it-IT", "ja-JP", "ka-GE", "kab-DZ", "kk-KZ", "kn-IN", "ko-KR", "ky-KG", "lg-IN", "lt-LT", "lv-LV",
            "mhr-RU", "mi-NZ", "mk-MK", "ml-IN", "mn-MN", "mr-IN", "ms-MY", "mt-MT", "nl-NL", "no-NO", "or-IN", "pa-IN",
            "pl-PL", "ps-AF", "pt-BR", "pt-PT", "ro-RO", "ru-RU", "rw-RW", "si-LK", "sk-SK", "sl-SI", "so-SO", "sr-RS",
            "su-ID", "sv-SE", "sw-KE", "sw-TZ", "sw-UG", "sw-RW", "sw-BI", "ta-IN", "te-IN", "th-TH", "tl-PH", "tr-TR",
            "tt-RU", "ug-CN", "uk-UA", "uz-UZ", "vi-VN", "wo-SN", "zh-CN", "zh-TW", "zh-HK", "zu-ZA");

    /** The two written forms of Norwegian are spoken as one, and Filipino is Tagalog. */
    private static final Map<String, String> OTHER_NAMES = Map.of("nb", "no", "nn", "no", "fil", "tl");

    private static final Map<String, String> DEFAULTS = defaults();

    private SpokenLanguage() {}

    /**
     * Transcribe's code for a language tag; empty when it does not know the language, so that it has to listen for it.
     *
     * @param tag BCP 47, in any case and with underscores too; a region that Transcribe does not know counts as none
     */
    static Optional<String> codeOf(String tag) {
        var locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        var language = OTHER_NAMES.getOrDefault(locale.getLanguage(), locale.getLanguage());
        var exact = language + "-" + locale.getCountry();
        return CODES.contains(exact) ? Optional.of(exact) : Optional.ofNullable(DEFAULTS.get(language));
    }

    private static Map<String, String> defaults() {
        var defaults = new LinkedHashMap<String, String>();
        for (var code : CODES) {
            defaults.putIfAbsent(code.substring(0, code.indexOf('-')), code);
        }
        return defaults;
    }
}
