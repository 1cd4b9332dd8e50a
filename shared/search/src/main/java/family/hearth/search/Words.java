package family.hearth.search;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The folded words of texts, each once. */
final class Words {

    private Words() {}

    static NavigableSet<String> of(Collection<String> texts) {
        var words = new TreeSet<String>();
        for (var text : texts) {
            Tokens.of(text).stream().flatMap(Token::stored).forEach(words::add);
        }
        return words;
    }
}
