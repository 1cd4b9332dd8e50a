package family.hearth.http.body;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller its {@link MultipartForm}. */
@Singleton
final class MultipartArgument implements TypedRequestArgumentBinder<MultipartForm> {

    @Override
    public Argument<MultipartForm> argumentType() {
        return Argument.of(MultipartForm.class);
    }

    @Override
    public BindingResult<MultipartForm> bind(ArgumentConversionContext<MultipartForm> context, HttpRequest<?> request) {
        var form = Optional.of(MultipartReader.read(request));
        return () -> form;
    }
}
