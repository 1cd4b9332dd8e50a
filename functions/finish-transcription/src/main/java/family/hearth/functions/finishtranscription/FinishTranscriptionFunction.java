package family.hearth.functions.finishtranscription;

import family.hearth.lambda.EventFunction;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The Lambda function {@code finish-transcription}, woken when Amazon Transcribe has ended one of our jobs. */
public final class FinishTranscriptionFunction extends EventFunction<Map<String, Object>> {

    public FinishTranscriptionFunction() {}

    public FinishTranscriptionFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected Map<String, Object> nothing() {
        return Map.of();
    }

    @Override
    protected void handle(Map<String, Object> event) {
        bean(Takeover.class).take(EndedJob.of(event));
    }
}
