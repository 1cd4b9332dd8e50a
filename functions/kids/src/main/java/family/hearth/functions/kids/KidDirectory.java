package family.hearth.functions.kids;

import family.hearth.callers.Caller;
import family.hearth.callers.Concurrently;
import family.hearth.domain.access.Access;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.KidStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists kids from where they lie: each of the caller's families, and single kids that were shared. All are read side by
 * side and merged by id, so that a page costs one round trip wherever it begins.
 */
@Singleton
final class KidDirectory {

    private final KidStore kids;
    private final FamilyStore families;
    private final Concurrently concurrently;

    KidDirectory(KidStore kids, FamilyStore families, Concurrently concurrently) {
        this.kids = kids;
        this.families = families;
        this.concurrently = concurrently;
    }

    /** At most that many kids with an id above that one, of one family or of all. */
    List<Kid> kids(Caller caller, @Nullable Integer familyId, int afterId, int limit) {
        var reads = new ArrayList<CompletableFuture<List<Kid>>>();
        caller.access().activeMemberships().stream()
                .map(Membership::familyId)
                .filter(family -> familyId == null || familyId.equals(family))
                .forEach(family -> reads.add(concurrently.start(() -> kids.inFamily(family, afterId, limit))));
        var granted = caller.access().kidRoles().keySet().stream()
                .filter(kid -> kid > afterId)
                .sorted()
                .toList();
        if (!granted.isEmpty()) {
            reads.add(concurrently.start(() -> shared(caller.access(), granted, familyId, limit)));
        }
        return reads.stream()
                .map(Concurrently::join)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Kid::id, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Kid::id))
                .limit(limit)
                .toList();
    }

    /** Kids that are gone since they were shared are left out, so more are read until the page is full. */
    private List<Kid> shared(Access access, List<Integer> ids, @Nullable Integer familyId, int limit) {
        var found = new ArrayList<Kid>();
        for (var from = 0; from < ids.size() && found.size() < limit; from += limit) {
            var batch = ids.subList(from, Math.min(ids.size(), from + limit));
            var wanted = kids.findAll(batch).stream()
                    .filter(kid -> familyId == null || kid.familyId() == familyId)
                    .toList();
            var gone = gone(access, wanted);
            wanted.stream().filter(kid -> !gone.contains(kid.familyId())).forEach(found::add);
        }
        return found;
    }

    /** Families that went with their last grown-up, and took their kids along. Of the caller's own there is none. */
    private Set<Integer> gone(Access access, List<Kid> shared) {
        var others = shared.stream()
                .map(Kid::familyId)
                .filter(family -> access.membership(family).isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
        if (!others.isEmpty()) {
            families.findAll(Set.copyOf(others)).forEach(family -> others.remove(family.id()));
        }
        return others;
    }
}
