package family.hearth.functions.kids;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.Ids;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Membership;
import family.hearth.domain.sharing.Permission;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.KidStore;
import family.hearth.policies.KidObject;
import family.hearth.policies.PolicyKeeping;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How kids come and change in Kidtrol. A picture is stored before the row that names it is written. */
@Singleton
final class ProfileKeeping {

    private final KidStore kids;
    private final Avatars avatars;
    private final PolicyKeeping policies;
    private final Ids ids;
    private final Clock clock;
    private final String url;

    ProfileKeeping(
            KidStore kids,
            Avatars avatars,
            PolicyKeeping policies,
            Ids ids,
            Clock clock,
            @Property(name = "hearth.url") String url) {
        this.kids = kids;
        this.avatars = avatars;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
        this.url = url;
    }

    KidObject shown(Kid kid) {
        return KidObject.of(kid, url);
    }

    HttpResponse<KidObject> create(Caller caller, Membership here, Idempotency.Answers answers, KidForm body) {
        var profile = body.profile();
        var picture = Picture.read(body.avatar());
        requireFree(null, profile, picture);
        return IdTaken.drawing(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var made = Kid.create(ids.next(), here.familyId(), caller.userId(), now)
                    .with(profile);
            var kid = pictured(made.id(), picture).apply(made);
            var answer = HttpResponse.created(shown(kid), URI.create("/kids/" + kid.id()));
            kids.create(kid, Permission.ofMaker(ids.next(), kid), answers.receipt(answer));
            return answer;
        });
    }

    /** Replaces the profile; without a new picture the one that is there stays. */
    KidObject replace(Kid kid, KidForm body) {
        var profile = body.profile();
        var picture = Picture.read(body.avatar());
        requireFree(kid.email(), profile, picture);
        var pictured = pictured(kid.id(), picture);
        return updated(kid, old -> pictured.apply(old.with(profile)));
    }

    /** Changes what is sent; an empty picture takes away the one that is there. */
    KidObject change(Kid kid, ChangedKid body) {
        var picture = Picture.read(body.avatar().orElse(null));
        requireFree(kid.email(), body.over(kid.profile()), picture);
        UnaryOperator<Kid> pictured =
                body.avatar().isPresent() && picture.isEmpty() ? Kid::withoutAvatar : pictured(kid.id(), picture);
        return updated(kid, old -> pictured.apply(old.with(body.over(old.profile()))));
    }

    private KidObject updated(Kid kid, UnaryOperator<Kid> change) {
        var updated = kids.update(kid.id(), change, clock.instant());
        if (!updated.blockedFeatures().equals(kid.blockedFeatures())) {
            policies.tell(updated.familyId());
        }
        return shown(updated);
    }

    private UnaryOperator<Kid> pictured(int kidId, Optional<Picture> picture) {
        return picture.map(sent -> avatars.store(kidId, sent.bytes(), sent.type()))
                .<UnaryOperator<Kid>>map(avatar -> kid -> kid.with(avatar))
                .orElse(UnaryOperator.identity());
    }

    /** Asked before a picture is stored, so that a refusal leaves none behind. */
    private void requireFree(@Nullable String before, Kid.Profile profile, Optional<Picture> picture) {
        var email = profile.email();
        if (picture.isPresent() && email != null && !email.equals(before)) {
            kids.requireFree(email);
        }
    }
}
