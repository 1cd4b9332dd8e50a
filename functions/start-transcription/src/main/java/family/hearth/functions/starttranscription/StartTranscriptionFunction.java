package family.hearth.functions.starttranscription;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import family.hearth.lambda.EventFunction;
import io.micronaut.context.ApplicationContext;
import java.util.List;

/** The Lambda function {@code start-transcription}, woken when a recording has been stored. */
public final class StartTranscriptionFunction extends EventFunction<S3Event> {

    public StartTranscriptionFunction() {}

    public StartTranscriptionFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected S3Event nothing() {
        return new S3Event(List.of());
    }

    @Override
    protected void handle(S3Event event) {
        var reception = bean(Reception.class);
        event.getRecords()
                .forEach(record -> reception.receive(record.getS3().getObject().getUrlDecodedKey()));
    }
}
