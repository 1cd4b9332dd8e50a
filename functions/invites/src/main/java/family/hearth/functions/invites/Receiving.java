package family.hearth.functions.invites;

import family.hearth.callers.Caller;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Kid;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.Offer;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.InviteStore;
import family.hearth.dynamodb.KidStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How invites reach those who were invited. */
@Singleton
final class Receiving {

    private final InviteStore invites;
    private final KidStore kids;
    private final FamilyStore families;
    private final Clock clock;

    Receiving(InviteStore invites, KidStore kids, FamilyStore families, Clock clock) {
        this.invites = invites;
        this.kids = kids;
        this.families = families;
        this.clock = clock;
    }

    /** At most that many pending invites to the caller's address with an id above that one. */
    List<Invite> pending(Caller caller, int afterId, int limit) {
        var found = new ArrayList<Invite>();
        if (!caller.user().emailProven()) {
            return found;
        }
        var after = afterId;
        while (found.size() < limit) {
            var batch = invites.toAddress(caller.user().email(), after, limit);
            if (batch.isEmpty()) {
                break;
            }
            alive(batch).stream()
                    .filter(invite -> invite.isPending(clock.instant()))
                    .forEach(found::add);
            after = batch.getLast().id();
        }
        return found.subList(0, Math.min(found.size(), limit));
    }

    /**
     * @throws DomainFailure.NotFound when no invite has this token, or what it is to is gone
     */
    Invite find(String token) {
        var landing = invites.findByToken(uuid(token)).orElseThrow(DomainFailure.NotFound::new);
        if (!families.isThere(landing.familyId())) {
            throw new DomainFailure.NotFound();
        }
        return landing.invite();
    }

    /**
     * @throws DomainFailure.Forbidden when the invite is to somebody else
     */
    Invite find(String token, Caller caller) {
        var invite = find(token);
        if (caller.kind() != Caller.Kind.SESSION
                || !invite.email().equals(caller.user().email())) {
            throw new DomainFailure.Forbidden("Sign in with the address that this invite was sent to.");
        }
        return invite;
    }

    /** Those whose family, or whose kid and its family, are there. */
    private List<Invite> alive(List<Invite> batch) {
        var kids = this.kids
                .findAll(batch.stream()
                        .map(Invite::offer)
                        .flatMap(offer -> offer instanceof Offer.OfKid kid ? Stream.of(kid.kidId()) : Stream.empty())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Kid::id, Kid::familyId));
        var wanted = batch.stream()
                .flatMap(invite -> familyOf(invite, kids).stream())
                .collect(Collectors.toSet());
        var there = families.findAll(wanted).stream().map(Family::id).collect(Collectors.toSet());
        return batch.stream()
                .filter(invite -> familyOf(invite, kids).filter(there::contains).isPresent())
                .toList();
    }

    private static Optional<Integer> familyOf(Invite invite, Map<Integer, Integer> familiesOfKids) {
        return switch (invite.offer()) {
            case Offer.OfKid kid -> Optional.ofNullable(familiesOfKids.get(kid.kidId()));
            case Offer.OfFamily family -> Optional.of(family.familyId());
        };
    }

    private static UUID uuid(String token) {
        try {
            return UUID.fromString(token);
        } catch (IllegalArgumentException notOne) {
            throw new DomainFailure.NotFound();
        }
    }
}
