package family.hearth.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * Sorted words as one text, in which each word leaves out what it shares with the one before. A control character
 * ends a word and begins the next: it tells how many UTF-16 units they share.
 */
final class FrontCoding {

    private static final int MOST_SHARED = 31;

    private FrontCoding() {}

    static String join(SortedSet<String> words) {
        var text = new StringBuilder();
        var before = "";
        for (var word : words) {
            var shared = shared(before, word);
            text.append((char) shared).append(word, shared, word.length());
            before = word;
        }
        return text.toString();
    }

    private static int shared(String before, String word) {
        var most = Math.min(MOST_SHARED, Math.min(before.length(), word.length()));
        var shared = 0;
        while (shared < most && before.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        // A surrogate pair stays together, or the text would not survive its encoding.
        return shared > 0 && Character.isHighSurrogate(word.charAt(shared - 1)) ? shared - 1 : shared;
    }

    static List<String> split(String text) {
        var words = new ArrayList<String>();
        var before = "";
        for (var start = 0; start < text.length(); ) {
            var end = start + 1;
            while (end < text.length() && text.charAt(end) > MOST_SHARED) {
                end++;
            }
            before = before.substring(0, text.charAt(start)) + text.substring(start + 1, end);
            words.add(before);
            start = end;
        }
        return words;
    }
}
