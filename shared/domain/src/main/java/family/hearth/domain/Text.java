package family.hearth.domain;

import java.text.Normalizer;

/** How Hearth reads what people type: trimmed, in Unicode NFC, without control characters. */
public final class Text {

    private Text() {}

    /** The text as it is stored and compared. */
    public static String clean(String raw) {
        return Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    }

    /** Length as a person counts it: in code points, so that an emoji is not two. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the text holds a control character or an unpaired surrogate; tabs and line breaks count too. */
    public static boolean isPlainLine(String text) {
        return text.codePoints().noneMatch(Text::isForbidden);
    }

    /** As {@link #isPlainLine} but for texts that may have paragraphs. */
    public static boolean isPlainText(String text) {
        return text.codePoints()
                .noneMatch(point -> isForbidden(point) && point != '\n' && point != '\r' && point != '\t');
    }

    private static boolean isForbidden(int point) {
        return Character.isISOControl(point)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || point == 0x2028
                || point == 0x2029;
    }
}
