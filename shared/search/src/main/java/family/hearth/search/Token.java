package family.hearth.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folded piece of text between two spaces or marks.
 *
 * @param unspaced whether it is a run of a script that puts no spaces between words. Such a run is known by each two
 *     neighbours in it, so that a word is found within it without a dictionary.
 */
record Token(String text, boolean unspaced) {

    /** Most UTF-16 units of a word; the rest is cut off, in what is stored and in what is asked. */
    static final int LONGEST_WORD = 64;

    /** What a reader takes for one character: a letter with all its marks. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** The words it is stored as. The last character also stands alone, for whoever asks for it alone. */
    Stream<String> stored() {
        if (!unspaced) {
            return Stream.of(cut(text));
        }
        var characters = characters();
        return Stream.concat(pairs(characters), Stream.of(cut(characters.getLast())));
    }

    /** The words it asks for. */
    Stream<Asked> asked(boolean last) {
        if (!unspaced) {
            return Stream.of(new Asked(cut(text), last));
        }
        var characters = characters();
        return characters.size() == 1
                ? Stream.of(new Asked(cut(text), true))
                : pairs(characters).map(pair -> new Asked(pair, false));
    }

    private List<String> characters() {
        return CHARACTER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Stream<String> pairs(List<String> characters) {
        return IntStream.range(1, characters.size()).mapToObj(i -> cut(characters.get(i - 1) + characters.get(i)));
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST_WORD) {
            return word;
        }
        var splitsAPair = Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1));
        return word.substring(0, splitsAPair ? LONGEST_WORD - 1 : LONGEST_WORD);
    }
}
