package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.people.Kid;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.KidStore;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.MethodBasedRouteMatch;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads the kid that a path names while the access query runs, for routes that take a {@link KidView}. */
final class KidPrefetch {

    private static final String KID = "hearth.kid";
    private static final String VARIABLE = "kidId";

    private final KidStore kids;
    private final FamilyStore families;

    KidPrefetch(KidStore kids, FamilyStore families) {
        this.kids = kids;
        this.families = families;
    }

    void start(HttpRequest<?> request, MethodBasedRouteMatch<?, ?> route, Concurrently concurrently) {
        var wanted = Arrays.stream(route.getArguments()).anyMatch(argument -> argument.getType() == KidView.class);
        if (wanted) {
            var kid = kidId(route).map(id -> concurrently.start(() -> kids.find(id)));
            request.setAttribute(KID, kid.orElseGet(() -> CompletableFuture.completedFuture(Optional.empty())));
        }
    }

    /**
     * The kid of the path as the caller sees it. That its family is there, its members prove; for others it is looked
     * up, since a family that went takes its kids along before their rows go.
     *
     * @throws DomainFailure.NotFound when the caller has no role on it, as if there were none
     */
    @SuppressWarnings("unchecked") // the attribute is set above and nowhere else
    KidView view(HttpRequest<?> request, Caller caller) {
        var read = (CompletableFuture<Optional<Kid>>) request.getAttribute(KID, CompletableFuture.class)
                .orElseThrow(() -> new IllegalStateException("the kid of the path was not read"));
        var kid = Concurrently.join(read).orElseThrow(DomainFailure.NotFound::new);
        var view = KidView.of(kid, caller.access());
        if (!view.familyMember() && !families.isThere(kid.familyId())) {
            throw new DomainFailure.NotFound();
        }
        return view;
    }

    private static Optional<Integer> kidId(MethodBasedRouteMatch<?, ?> route) {
        try {
            return Optional.ofNullable(route.getVariableValues().get(VARIABLE))
                    .map(value -> Integer.valueOf(value.toString()));
        } catch (NumberFormatException notAnId) {
            return Optional.empty();
        }
    }
}
