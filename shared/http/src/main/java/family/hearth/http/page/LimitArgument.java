package family.hearth.http.page;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller its {@link Limit}. */
@Singleton
final class LimitArgument implements TypedRequestArgumentBinder<Limit> {

    @Override
    public Argument<Limit> argumentType() {
        return Argument.of(Limit.class);
    }

    @Override
    public BindingResult<Limit> bind(ArgumentConversionContext<Limit> context, HttpRequest<?> request) {
        var limit = Optional.of(Limit.of(request, "limit"));
        return () -> limit;
    }
}
