package family.hearth.http.gateway;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.DefaultRouter;
import io.micronaut.web.router.RouteBuilder;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route that reads a body. The stock router compares media types letter by letter, so a route for
 * {@code image/*} is never found and one for JSON takes no form. Here the exact type is tried first, then its range,
 * then, for what can be read like JSON, JSON. Who names no type is taken to the route for JSON, to be told there.
 */
@Singleton
@Replaces(DefaultRouter.class)
final class MediaTypeRouter extends DefaultRouter {

    MediaTypeRouter(Collection<RouteBuilder> builders) {
        super(builders);
    }

    @Override
    public <T, R> @Nullable UriRouteMatch<T, R> findClosest(HttpRequest<?> request) {
        return candidates(request)
                .map(candidate -> this.<T, R>matching(candidate))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private <T, R> Optional<UriRouteMatch<T, R>> matching(HttpRequest<?> request) {
        return Optional.ofNullable(super.findClosest(request));
    }

    /** The request under each media type that a route for it may name, best first. */
    private static Stream<HttpRequest<?>> candidates(HttpRequest<?> request) {
        var json = new Retyped<>(request, MediaType.APPLICATION_JSON_TYPE);
        var type = request.getContentType().orElse(null);
        if (type == null) {
            return Stream.of(json, request);
        }
        var range = new Retyped<>(request, MediaType.of(type.getType() + "/*"));
        return readsLikeJson(type) ? Stream.of(request, range, json) : Stream.of(request, range);
    }

    private static boolean readsLikeJson(MediaType type) {
        return type.getSubtype().endsWith("+json")
                || type.equals(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.equals(MediaType.MULTIPART_FORM_DATA_TYPE);
    }

    private static final class Retyped<B> extends HttpRequestWrapper<B> {
        private final MediaType type;

        Retyped(HttpRequest<B> request, MediaType type) {
            super(request);
            this.type = type;
        }

        @Override
        public Optional<MediaType> getContentType() {
            return Optional.of(type);
        }
    }
}
