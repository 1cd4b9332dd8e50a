package family.hearth.functions.chores;

import family.hearth.callers.Concurrently;
import family.hearth.domain.chores.Completion;
import family.hearth.domain.chores.FeedEvent;
import family.hearth.domain.chores.Score;
import family.hearth.dynamodb.ScoreStore;
import family.hearth.http.page.Window;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What happened in a family, at any offset for the price of the first page: numbers without gaps turn an offset into a
 * key.
 */
@Singleton
final class Feed {

    private final ScoreStore scores;
    private final Concurrently concurrently;

    Feed(ScoreStore scores, Concurrently concurrently) {
        this.scores = scores;
        this.concurrently = concurrently;
    }

    /** A part of a list, and how many there are in all. */
    record Part<T>(List<T> items, long total) {}

    /** How a list is read: at most so many from that number down. */
    private interface Reader<T> {
        List<T> from(long number, int limit);
    }

    Part<Completion> completions(int familyId, Window window) {
        return part(
                familyId,
                window,
                Score::completions,
                Completion::number,
                (number, limit) -> scores.completions(familyId, number, limit));
    }

    Part<FeedEvent> events(int familyId, Window window) {
        return part(
                familyId,
                window,
                Score::events,
                FeedEvent::number,
                (number, limit) -> scores.events(familyId, number, limit));
    }

    private <T> Part<T> part(
            int familyId, Window window, ToLongFunction<Score> count, ToLongFunction<T> number, Reader<T> reader) {
        if (window.offset() > 0) {
            var total = count.applyAsLong(scores.score(familyId));
            var first = total - window.offset();
            return new Part<>(first > 0 ? reader.from(first, window.limit()) : List.of(), total);
        }
        var score = concurrently.start(() -> scores.score(familyId));
        var items = reader.from(Long.MAX_VALUE, window.limit());
        var total = count.applyAsLong(Concurrently.join(score));
        // The two reads do not see the same moment: the newest item's number is the count of its own.
        return new Part<>(items, items.isEmpty() ? 0 : Math.max(total, number.applyAsLong(items.getFirst())));
    }
}
