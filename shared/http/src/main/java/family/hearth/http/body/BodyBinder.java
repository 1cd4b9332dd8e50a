package family.hearth.http.body;

import family.hearth.http.failure.RequestFailure.MalformedBody;
import family.hearth.http.gateway.GatewayRequest;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.bind.binders.DefaultBodyAnnotationBinder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Fills a controller's {@code @Body}: a record, a {@link Tree}, a {@link MultipartForm}, or the plain bytes. */
@Singleton
@Replaces(DefaultBodyAnnotationBinder.class)
final class BodyBinder<T> extends DefaultBodyAnnotationBinder<T> {

    BodyBinder(ConversionService conversions) {
        super(conversions);
    }

    @Override
    public BindingResult<T> bindFullBody(ArgumentConversionContext<T> context, HttpRequest<?> request) {
        var argument = context.getArgument();
        var bytes = GatewayRequest.from(request).body();
        if (bytes.length == 0 && argument.isNullable()) {
            return BindingResult.empty();
        }
        var body = Optional.of(argument.getType().cast(read(argument, bytes, request)));
        return () -> body;
    }

    private static Object read(Argument<?> argument, byte[] bytes, HttpRequest<?> request) {
        var type = argument.getType();
        if (type == byte[].class) {
            return bytes;
        }
        if (type == String.class) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (type == MultipartForm.class) {
            return MultipartReader.read(request);
        }
        if (bytes.length == 0 && !isForm(request)) {
            throw new MalformedBody("This needs a body.");
        }
        var tree = RequestBody.read(request);
        if (type.isInstance(tree)) {
            return tree;
        }
        if (tree instanceof Tree.Fields fields) {
            return RecordReader.read(type, fields);
        }
        throw new MalformedBody("The body must be a JSON object.");
    }

    /** A form without fields has no bytes, and is a form all the same. */
    private static boolean isForm(HttpRequest<?> request) {
        return request.getContentType()
                .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                .isPresent();
    }
}
