package family.hearth.search;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Which of the words asked for each word of one language meets. A family's words come again, so this is remembered. */
final class Vocabulary {

    /** A family's own words are fewer; what nobody says twice is not worth the memory. */
    private static final int MOST_REMEMBERED = 50_000;

    private final List<Asked> asked;
    private final UnaryOperator<String> stemming;
    private final List<String> stems;
    private final Map<String, BitSet> remembered = new ConcurrentHashMap<>();

    Vocabulary(List<Asked> asked, String language) {
        this.asked = asked;
        this.stemming = Stemming.of(language);
        this.stems = asked.stream().map(Asked::word).map(stemming).toList();
    }

    /** Whether every word asked for is met by one of these. */
    boolean isMetBy(List<String> words) {
        var met = new BitSet(asked.size());
        for (var word : words) {
            met.or(met(word));
        }
        return met.cardinality() == asked.size();
    }

    private BitSet met(String word) {
        var known = remembered.get(word);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        var met = compare(word);
        remembered.put(word, met);
        return met;
    }

    private BitSet compare(String word) {
        var stem = stemming.apply(word);
        var met = new BitSet(stems.size());
        for (var i = 0; i < stems.size(); i++) {
            var wanted = asked.get(i);
            met.set(i, stem.equals(stems.get(i)) || (wanted.prefix() && word.startsWith(wanted.word())));
        }
        return met;
    }
}
