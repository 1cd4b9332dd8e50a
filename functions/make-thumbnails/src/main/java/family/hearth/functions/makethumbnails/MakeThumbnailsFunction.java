package family.hearth.functions.makethumbnails;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import family.hearth.lambda.EventFunction;
import io.micronaut.context.ApplicationContext;
import java.util.List;

/** The Lambda function {@code make-thumbnails}, woken when an original has been stored. */
public final class MakeThumbnailsFunction extends EventFunction<S3Event> {

    public MakeThumbnailsFunction() {}

    public MakeThumbnailsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected S3Event nothing() {
        return new S3Event(List.of());
    }

    @Override
    protected void handle(S3Event event) {
        var darkroom = bean(Darkroom.class);
        event.getRecords()
                .forEach(record -> darkroom.develop(record.getS3().getObject().getUrlDecodedKey()));
    }
}
