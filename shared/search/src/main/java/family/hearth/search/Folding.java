package family.hearth.search;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Takes from words what people leave out when they search: case, accents, points, widths and ligatures. */
final class Folding {

    /** Where a mark is an accent. Elsewhere it may be a vowel, as in Hindi, without which nothing is left to read. */
    private static final Set<UnicodeScript> ACCENTED = Set.of(LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, INHERITED);

    private static final String BREVE_IS_NO_ACCENT = "иИуУ";
    private static final int BREVE = 0x306;
    private static final int KANA_VOICED = 0x3099;
    private static final int KANA_HALF_VOICED = 0x309a;
    private static final int TATWEEL = 0x640;

    /** Most characters that one character folds to, such as the ligature of ffi in brackets. */
    private static final int LONGEST_FOLD = 4;

    private Folding() {}

    static String fold(String word) {
        var letters = new StringBuilder(word.length());
        var before = 0;
        for (var point : Normalizer.normalize(word, Form.NFKD).codePoints().toArray()) {
            if (!isLeftOut(point, before)) {
                letters.appendCodePoint(point);
                before = point;
            }
        }
        return Normalizer.normalize(withoutCase(latin(withoutCase(letters.toString()))), Form.NFC);
    }

    private static boolean isLeftOut(int point, int before) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                ACCENTED.contains(UnicodeScript.of(point)) && !makesAnotherLetter(point, before);
            default -> point == TATWEEL;
        };
    }

    /** In й and ў the breve is no accent, nor is the voicing of kana, though Unicode writes them as marks. */
    private static boolean makesAnotherLetter(int mark, int before) {
        return switch (mark) {
            case BREVE -> BREVE_IS_NO_ACCENT.indexOf(before) >= 0;
            case KANA_VOICED, KANA_HALF_VOICED -> true;
            default -> false;
        };
    }

    /** Latin letters that are no letter with a mark to Unicode: ß, æ, ø, ł. */
    private static String latin(String letters) {
        var folded = new char[letters.length() * LONGEST_FOLD];
        var length = ASCIIFoldingFilter.foldToASCII(letters.toCharArray(), 0, folded, 0, letters.length());
        return new String(folded, 0, length);
    }

    /** By way of upper case, where ς is no other letter than σ. Some Latin letters fold to capitals, others only from small ones. */
    private static String withoutCase(String letters) {
        return letters.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
