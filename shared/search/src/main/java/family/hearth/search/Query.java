package family.hearth.search;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for. Every word must be met: by a word with the same stem in the language of the memory, or
 * by the same word, both folded; the last one is also met by a word that only begins so, since it may still be typed.
 * Any number of threads may ask it.
 */
public final class Query {

    /** Most characters, as people count them. */
    public static final int LONGEST = 200;

    private final List<Asked> asked;
    private final Map<String, Vocabulary> vocabularies = new ConcurrentHashMap<>();

    private Query(List<Asked> asked) {
        this.asked = asked;
    }

    /**
     * The query, if there is one: null and blank texts ask for nothing in particular.
     *
     * @throws DomainFailure.Invalid for {@code q} when it is too long
     */
    public static Optional<Query> of(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return Optional.empty();
        }
        if (Text.length(q) > LONGEST) {
            throw new DomainFailure.Invalid("q", "must not be longer than " + LONGEST + " characters");
        }
        var tokens = Tokens.of(q);
        return Optional.of(new Query(IntStream.range(0, tokens.size())
                .boxed()
                .flatMap(i -> tokens.get(i).asked(i == tokens.size() - 1))
                .distinct()
                .toList()));
    }

    /** Whether a memory with these words is meant. A query of marks alone, without a word, means none. */
    public boolean matches(PackedWords memory) {
        return !asked.isEmpty()
                && vocabularies
                        .computeIfAbsent(memory.language(), language -> new Vocabulary(asked, language))
                        .isMetBy(memory.words());
    }
}
