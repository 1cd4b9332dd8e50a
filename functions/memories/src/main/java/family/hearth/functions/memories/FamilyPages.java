package family.hearth.functions.memories;

import family.hearth.callers.Concurrently;
import family.hearth.callers.PageRequest;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Shown;
import family.hearth.dynamodb.SearchStore;
import family.hearth.dynamodb.SearchStore.Match;
import family.hearth.dynamodb.TimelineStore;
import family.hearth.search.PackedWords;
import family.hearth.search.Query;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The memories of a whole family page by page: all of them, or those that a search finds. They are counted for the
 * first page; its cursor tells the others how many there were.
 */
@Singleton
final class FamilyPages {

    private final TimelineStore timelines;
    private final SearchStore words;
    private final Sounds sounds;
    private final Concurrently concurrently;

    FamilyPages(TimelineStore timelines, SearchStore words, Sounds sounds, Concurrently concurrently) {
        this.timelines = timelines;
        this.words = words;
        this.sounds = sounds;
        this.concurrently = concurrently;
    }

    MemoryPage page(int familyId, Shown shown, Optional<Query> query, PageRequest page) {
        var after = page.after().map(FamilyPosition::read);
        var homes = timelines.ofFamily(familyId);
        var found = query.map(asked -> searched(homes, meaning(asked, shown), after, page.limit()))
                .orElseGet(() -> listed(homes, shown, after, page.limit()));
        var next = found.page().next();
        return new MemoryPage(
                found.page().memories().stream()
                        .map(memory -> MemoryObject.of(familyId, memory, sounds.url(memory), null))
                        .toList(),
                new MemoryPage.Meta(
                        next == null ? null : page.cursor(new FamilyPosition(next, found.total()).write()),
                        found.total()));
    }

    private record Found(TimelineStore.Page page, long total) {}

    private Found listed(List<Home> homes, Shown shown, Optional<FamilyPosition> after, int limit) {
        var counted = concurrently.start(
                () -> after.map(FamilyPosition::total).orElseGet(() -> timelines.count(homes, shown)));
        var below = after.map(FamilyPosition::place).orElse(null);
        var page = timelines.page(homes, shown, below, limit);
        return new Found(page, Concurrently.join(counted));
    }

    private Found searched(
            List<Home> homes, BiPredicate<Match, byte[]> wanted, Optional<FamilyPosition> after, int limit) {
        var shelves = timelines.shelves(homes);
        if (after.isEmpty()) {
            var matches = words.search(shelves, wanted, limit + 1);
            return new Found(timelines.found(matches.newest(), limit), matches.total());
        }
        var matches = words.below(shelves, after.get().place(), wanted, limit + 1);
        return new Found(timelines.found(matches, limit), after.get().total());
    }

    private static BiPredicate<Match, byte[]> meaning(Query query, Shown shown) {
        return (match, packed) -> shown.includes(match.visibility()) && query.matches(PackedWords.read(packed));
    }
}
