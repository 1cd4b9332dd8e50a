package family.hearth.callers;

import family.hearth.domain.access.KidView;
import family.hearth.http.failure.RequestFailure.Unauthenticated;
import family.hearth.http.page.Cursors;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** What a controller may ask for beside body and path: the caller, the kid of the path, the caller's key. */
@Factory
final class CallerArguments {

    @Singleton
    TypedRequestArgumentBinder<Caller> callers() {
        return new Binder<>(Caller.class, CallerArguments::caller);
    }

    @Singleton
    TypedRequestArgumentBinder<KidView> kids(KidPrefetch prefetch) {
        return new Binder<>(KidView.class, request -> prefetch.view(request, caller(request)));
    }

    @Singleton
    TypedRequestArgumentBinder<Idempotency> keys() {
        return new Binder<>(Idempotency.class, IdempotencyKeys::of);
    }

    @Singleton
    TypedRequestArgumentBinder<PageRequest> pages(Cursors cursors) {
        return new Binder<>(PageRequest.class, request -> PageRequest.read(request, caller(request), cursors));
    }

    private static Caller caller(HttpRequest<?> request) {
        return request.getAttribute(CallerFilter.CALLER, Caller.class).orElseThrow(Unauthenticated::new);
    }

    private record Binder<T>(Class<T> type, Function<HttpRequest<?>, T> find) implements TypedRequestArgumentBinder<T> {

        @Override
        public Argument<T> argumentType() {
            return Argument.of(type);
        }

        @Override
        public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> source) {
            var found = Optional.of(find.apply(source));
            return () -> found;
        }
    }
}
