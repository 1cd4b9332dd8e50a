package family.hearth.cdk;

import family.hearth.topology.Trigger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Match;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Who hears that a recording has been written down, or cannot be. */
final class TranscriptionsConstruct extends Construct {

    /** The account's jobs are one list, of all stages and of whoever else has some. */
    private static final String SEPARATOR = ".";

    private static final int RETRIES = 8;
    private static final Duration GIVEN_UP_AFTER = Duration.hours(6);

    TranscriptionsConstruct(Construct scope, Stage stage, FunctionsConstruct functions, IQueue deadLetters) {
        super(scope, "Transcriptions");
        functions.stream()
                .filter(function -> function.spec().triggers().contains(new Trigger.TranscriptionEnded()))
                .forEach(function -> tell(function, stage, deadLetters));
    }

    /** What the names of this stage's jobs begin with, up to the first dot. */
    static String jobPrefix(Stage stage) {
        return stage.resourceName("voices");
    }

    private void tell(FunctionConstruct function, Stage stage, IQueue deadLetters) {
        // Sorted, because the order of an unordered map would show in the template.
        var ended = new TreeMap<String, Object>(Map.of(
                "TranscriptionJobStatus",
                List.of("COMPLETED", "FAILED"),
                "TranscriptionJobName",
                Match.prefix(jobPrefix(stage) + SEPARATOR)));
        Rule.Builder.create(this, "Ended")
                .ruleName(stage.resourceName("transcription-ended"))
                .description("A recording of Hearth " + stage.name() + " is written down, or cannot be")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.transcribe"))
                        .detailType(List.of("Transcribe Job State Change"))
                        .detail(ended)
                        .build())
                .targets(List.of(LambdaFunction.Builder.create(function.live())
                        .retryAttempts(RETRIES)
                        .maxEventAge(GIVEN_UP_AFTER)
                        .deadLetterQueue(deadLetters)
                        .build()))
                .build();
    }
}
