package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.domain.trash.Trash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How users leave Hearth. With the user's row every credential, view and list loses them at once; with the row of a
 * family, all that is in it. What those rows led to is taken away later, by jobs written together with this.
 */
public final class DepartureStore {

    /** Of a transaction; a user with so many families that they do not fit leaves some of them before. */
    private static final int MOST_ROWS = 12;

    private final Table table;

    public DepartureStore(Table table) {
        this.table = table;
    }

    /** A family of which the user is an owner, and what it comes to. */
    private record Ending(Membership mine, FamilyRows.Row family, Membership.Leaving leaving) {

        int rows() {
            return leaving == Membership.Leaving.LAST ? 3 : 1;
        }

        Key key() {
            return FamilyKeys.family(mine.familyId());
        }
    }

    /**
     * Takes the user away, the address, and each family in which nobody else is active.
     *
     * @param grace how long the user could be brought back by hand
     * @throws DomainFailure.Conflict when somewhere the user is the last owner and others are active
     * @throws DomainFailure.NotFound when the user is gone already
     */
    public void leave(int userId, Instant now, Duration grace) {
        Changed.retrying(() -> {
            var access = UserRows.access(table.rows(UserKeys.partition(userId), ""))
                    .orElseThrow(DomainFailure.NotFound::new);
            var endings = new ArrayList<>(endings(access.activeMemberships().stream()
                    .filter(membership -> membership.role() == FamilyRole.OWNER)
                    .toList()));
            var jobs = jobs(userId, now, grace);
            var room = MOST_ROWS - 3 - jobs.size();
            while (endings.stream().mapToInt(Ending::rows).sum() > room) {
                leaveBefore(endings.removeFirst());
            }
            write(access.user(), endings, jobs).commit();
            return access;
        });
    }

    private Write write(User user, List<Ending> endings, List<Trash> jobs) {
        var write = table.write()
                .delete(UserKeys.user(user.id()), Condition.PRESENT, DomainFailure.NotFound::new)
                .delete(
                        PersonKeys.login(user.email()),
                        Condition.of("userId = :user").with(":user", user.id()),
                        DomainFailure.NotFound::new)
                .put(UserRows.DELETED, user);
        endings.forEach(ending -> end(write, ending));
        jobs.forEach(job -> write.put(TrashRows.SCHEMA, job));
        return write;
    }

    private static List<Trash> jobs(int userId, Instant now, Duration grace) {
        var last = Trash.user(userId, now, grace);
        return grace.isZero() ? List.of(last) : List.of(Trash.departed(userId, now), last);
    }

    private static void end(Write write, Ending ending) {
        if (ending.leaving() == Membership.Leaving.LAST) {
            write.delete(ending.key(), nobodyCame(ending.family()), Changed::new)
                    .put(FamilyRows.DELETED, ending.family())
                    .delete(PolicyKeys.state(ending.family().family().id()));
        } else {
            write.change(
                    ending.key(),
                    new Update().add("ownerCount", -1),
                    Condition.of("ownerCount > :one").with(":one", 1),
                    Changed::new);
        }
    }

    /** In a write of its own, after which the user is no owner of that family any more. */
    private void leaveBefore(Ending ending) {
        var mine = ending.mine();
        var write = table.write();
        end(write, ending);
        if (ending.leaving() != Membership.Leaving.LAST) {
            write.delete(UserKeys.membership(mine.userId(), mine.familyId()), Condition.PRESENT, Changed::new)
                    .delete(FamilyKeys.member(mine.familyId(), mine.userId()));
        }
        write.commit();
    }

    /** Refuses before anything is written. */
    private List<Ending> endings(List<Membership> owned) {
        var others = owned.stream().collect(Collectors.toMap(Membership::familyId, this::othersIn));
        var keys = Stream.concat(
                owned.stream().map(membership -> FamilyKeys.family(membership.familyId())),
                others.values().stream().flatMap(List::stream).map(other -> UserKeys.user(other.userId())));
        var rows = table.rowsAt(keys.toList());
        return owned.stream()
                .flatMap(mine -> rows.find(FamilyKeys.family(mine.familyId()), FamilyRows.FAMILY).stream()
                        .map(family -> new Ending(mine, family, mine.leaving(there(rows, others, mine)))))
                .toList();
    }

    private List<Membership> othersIn(Membership mine) {
        return table.rows(FamilyKeys.partition(mine.familyId()), FamilyKeys.MEMBERS).stream()
                .map(UserRows.FAMILY_MEMBER::read)
                .filter(other -> other.active() && other.userId() != mine.userId())
                .toList();
    }

    /** Whoever has left Hearth may still have a row in the family, and is nobody. */
    private static List<Membership> there(Rows rows, Map<Integer, List<Membership>> others, Membership mine) {
        return others.getOrDefault(mine.familyId(), List.of()).stream()
                .filter(other ->
                        rows.find(UserKeys.user(other.userId()), UserRows.USER).isPresent())
                .toList();
    }

    private static Condition nobodyCame(FamilyRows.Row family) {
        return Condition.of(
                        family.arrivals() == 0
                                ? "attribute_exists(pk) AND (attribute_not_exists(arrivals) OR arrivals = :arrivals)"
                                : "arrivals = :arrivals")
                .with(":arrivals", family.arrivals());
    }
}
