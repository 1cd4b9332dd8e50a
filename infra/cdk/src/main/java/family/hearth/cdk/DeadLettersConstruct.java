package family.hearth.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Where an event ends that nobody could handle. A message names the function and what it was asked. */
final class DeadLettersConstruct extends Construct {

    private final Queue queue;

    DeadLettersConstruct(Construct scope) {
        super(scope, "DeadLetters");
        queue = Queue.Builder.create(this, "Default")
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(Duration.days(14))
                .build();
        Findings.accept(queue, "AwsSolutions-SQS3", "It is the dead letter queue.");
    }

    Queue queue() {
        return queue;
    }
}
