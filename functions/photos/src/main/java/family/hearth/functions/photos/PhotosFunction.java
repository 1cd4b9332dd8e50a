package family.hearth.functions.photos;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code photos}. */
public final class PhotosFunction extends HttpFunction {

    public PhotosFunction() {}

    public PhotosFunction(ApplicationContext context) {
        super(context);
    }
}
