package family.hearth.dynamodb;

import family.hearth.domain.memories.Searchable;
import java.util.function.Function;

/**
 * How the words of a memory come to lie in its search row: what they mean is not the table's business.
 *
 * @param pack the bytes that a search will be given
 */
public record WordPacking(Function<Searchable, byte[]> pack) {

    /** Of a function that writes no words, and so need not know how. */
    static final WordPacking NONE = new WordPacking(words -> {
        throw new IllegalStateException("this function does not write what memories say");
    });
}
