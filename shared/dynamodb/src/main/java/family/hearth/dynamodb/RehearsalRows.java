package family.hearth.dynamodb;

import static java.util.stream.Collectors.toUnmodifiableMap;

import family.hearth.domain.access.OauthClient;
import family.hearth.domain.access.Scope;
import family.hearth.domain.access.Session;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.TimelineForm;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.domain.sharing.KidRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A family that exists in rehearsals only, every part of it numbered 1; whoever shows any session is its owner, and her
 * client's secret is {@code rehearsal}.
 */
final class RehearsalRows {

    private static final int NUMBER = 1;
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** SHA-256 of {@code rehearsal}, the client's secret. */
    private static final String HASH_OF_REHEARSAL = "2bcd3e14dca8fdb18ca3d4e958bb1c4df002598ae6e5d80fc9d9824a6b5dc450";

    private static final String SESSIONS = CredentialKeys.session("").pk();

    private final Map<Key, Map<String, AttributeValue>> rows;

    RehearsalRows() {
        var user = new User(NUMBER, "", "", "", NUMBER, true, 0, LONG_AGO);
        var family = new Family(NUMBER, "", NUMBER, LONG_AGO, ZoneOffset.UTC, false);
        var membership = new Membership(NUMBER, NUMBER, FamilyRole.OWNER, true, LONG_AGO);
        var kid = new KidRows.Row(Kid.create(NUMBER, NUMBER, NUMBER, LONG_AGO), 1);
        var client =
                new OauthClient("1", NUMBER, "", EnumSet.allOf(Scope.class), HASH_OF_REHEARSAL, LONG_AGO, LONG_AGO);
        var memory = MemoryRows.Row.of(memory(), 1);
        rows = Stream.of(
                        UserRows.USER.item(user),
                        ClientRows.OF_USER.item(client),
                        ClientRows.BY_ID.item(client),
                        UserRows.MEMBERSHIP.item(membership),
                        UserRows.GRANT.item(new UserRows.Grant(NUMBER, NUMBER, KidRole.OWNER, NUMBER)),
                        FamilyRows.FAMILY.item(FamilyRows.Row.first(family)),
                        UserRows.FAMILY_MEMBER.item(membership),
                        KidRows.BY_ID.item(kid),
                        KidRows.OF_FAMILY.item(kid),
                        TimelineRows.POINTER.item(TimelineRows.Pointer.of(memory)),
                        MemoryRows.MEMORY.item(memory),
                        MemoryRows.IN_FAMILY.item(memory.inFamily()))
                .collect(toUnmodifiableMap(Key::of, Function.identity()));
    }

    /** With a photo that never becomes ready, so that nobody asks for a URL that real credentials would sign. */
    private static Memory memory() {
        var day = LocalDate.ofInstant(LONG_AGO, ZoneOffset.UTC);
        var photo = new Photo(NUMBER, "1", "", "image/jpeg", 1, 1, 1, Photo.Status.PROCESSING, null, LONG_AGO);
        var form = new TimelineForm("rehearsal", day, Measures.NONE);
        return Memory.ofKid(NUMBER, NUMBER, NUMBER, form, ZoneOffset.UTC, List.of(photo), LONG_AGO);
    }

    Optional<Map<String, AttributeValue>> at(Key key) {
        return key.equals(CredentialKeys.session(hash(key)))
                ? Optional.of(SessionStore.SESSION.item(new Session(hash(key), NUMBER, 0, LONG_AGO, NEVER)))
                : Optional.ofNullable(rows.get(key));
    }

    /** In the order of their sort keys. */
    Stream<Map<String, AttributeValue>> of(String partition) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().pk().equals(partition))
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::sk)))
                .map(Map.Entry::getValue);
    }

    private static String hash(Key key) {
        return key.pk().startsWith(SESSIONS) ? key.pk().substring(SESSIONS.length()) : "";
    }
}
