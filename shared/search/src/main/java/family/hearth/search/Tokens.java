package family.hearth.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Cuts text into folded tokens, in order, by the rules of Unicode (UAX #29) as Lucene applies them. */
final class Tokens {

    private static final Set<String> UNSPACED = types(
            StandardTokenizer.IDEOGRAPHIC,
            StandardTokenizer.HIRAGANA,
            StandardTokenizer.KATAKANA,
            StandardTokenizer.HANGUL,
            StandardTokenizer.SOUTHEAST_ASIAN);

    private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

    /** What Unicode leaves within words, but nobody types who searches for a part: all but a number's own marks. */
    private static final Pattern JOINT =
            Pattern.compile("(?<!\\p{Nd})[.,;]|[.,;](?!\\p{Nd})|[^\\p{L}\\p{N}\\p{M}\\p{Cf}.,;'’]");

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    private final List<Token> tokens = new ArrayList<>();

    /** A long text says most of its words again and again. */
    private final Map<String, List<Token>> known = new HashMap<>();

    private final StringBuilder run = new StringBuilder();
    private int runEnd;

    private Tokens() {}

    static List<Token> of(String text) {
        var reading = new Tokens();
        reading.read(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return reading.tokens;
    }

    private void read(String text) {
        try (var tokenizer = new StandardTokenizer()) {
            var term = tokenizer.getAttribute(CharTermAttribute.class);
            var type = tokenizer.getAttribute(TypeAttribute.class);
            var offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (offset.startOffset() != runEnd || !UNSPACED.contains(type.type())) {
                    endRun();
                }
                take(term.toString(), type.type());
                runEnd = offset.endOffset();
            }
            endRun();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Characters of unspaced scripts come one by one, or a script at a time. */
    private void take(String term, String type) {
        if (UNSPACED.contains(type)) {
            run.append(term);
        } else {
            var pieces = known.computeIfAbsent(
                    term, word -> type.equals(EMOJI) ? folded(Stream.of(word), false) : folded(pieces(word), false));
            tokens.addAll(pieces);
        }
    }

    private void endRun() {
        if (!run.isEmpty()) {
            tokens.addAll(folded(Stream.of(run.toString()), true));
            run.setLength(0);
        }
    }

    private static Stream<String> pieces(String term) {
        return JOINT.splitAsStream(term).flatMap(Tokens::withoutElisions);
    }

    /** What is left of l'école, grandma's and o'clock without the single letters beside the apostrophe. */
    private static Stream<String> withoutElisions(String part) {
        var pieces = APOSTROPHE.split(part);
        var longer = Arrays.stream(pieces)
                .filter(piece -> piece.codePointCount(0, piece.length()) > 1)
                .toList();
        return longer.isEmpty() ? Arrays.stream(pieces).skip(Math.max(0, pieces.length - 1)) : longer.stream();
    }

    private static List<Token> folded(Stream<String> pieces, boolean unspaced) {
        return pieces.map(Folding::fold)
                .filter(piece -> !piece.isEmpty())
                .map(piece -> new Token(piece, unspaced))
                .toList();
    }

    private static Set<String> types(int... numbers) {
        return Set.copyOf(Arrays.stream(numbers)
                .mapToObj(number -> StandardTokenizer.TOKEN_TYPES[number])
                .toList());
    }
}
