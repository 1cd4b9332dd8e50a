package family.hearth.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** All of Hearth in one account and region: the table of contents of its constructs. */
final class HearthStack extends Stack {

    /** CDK names a role in DependsOn even where a reference already orders it, which W3005 finds redundant. */
    private static final Map<String, Object> LINT =
            Map.of("cfn-lint", Map.of("config", Map.of("ignore_checks", List.of("W3005"))));

    HearthStack(Construct scope, Stage stage, Artifacts artifacts) {
        super(scope, "hearth-" + stage.name(), properties(stage));
        getTemplateOptions().setMetadata(LINT);

        var table = new TableConstruct(this, stage);
        var mail = new MailConstruct(this, stage);
        var signingKey = new SigningKeyConstruct(this, stage);
        var events = new EventBusConstruct(this, stage);
        var deadLetters = new DeadLettersConstruct(this);
        var api = new ApiConstruct(this, stage);
        var bucketName = BucketConstruct.nameIn(stage);

        var surroundings = new Surroundings(
                stage, table, bucketName, api.url(), mail, signingKey.arn(), events, deadLetters.queue());
        var functions = new FunctionsConstruct(this, artifacts, surroundings);

        functions.forEach(api::route);
        new BucketConstruct(this, stage, functions);
        functions.forEach(signingKey::rotate);
        new SchedulesConstruct(this, stage, functions, deadLetters.queue());
        new TranscriptionsConstruct(this, stage, functions, deadLetters.queue());
        var failures = new LoggedFailuresConstruct(this, stage, functions);
        var watched = new Watched(functions, api, table, mail, failures, deadLetters.queue());
        var alarms = new AlarmsConstruct(this, watched);
        new DashboardConstruct(this, stage, watched);

        output("ApiUrl", "Where the API answers", api.url());
        output("TableName", "The single table", table.name());
        output("BucketName", "Originals and what is derived from them", bucketName);
        output("EventBusName", "Whoever wants to hear of changed policies makes a rule on it", events.name());
        output("AlarmTopicArn", "Whoever runs this subscribes here", alarms.topicArn());
        output(
                "DeadLettersUrl",
                "Where events lie that were given up",
                deadLetters.queue().getQueueUrl());
        output("SigningKeyArn", "The secret that signs tokens and cursors", signingKey.arn());
        output("MailDnsRecords", "CNAME records that prove the sender's domain to SES", mail.dnsRecords());
    }

    private static StackProps properties(Stage stage) {
        return StackProps.builder()
                .description("Hearth, stage " + stage.name())
                .terminationProtection(stage.keepsData())
                // CloudFormation hands the stack's tags on to whatever in it can carry tags.
                .tags(Map.of("hearth:stage", stage.name()))
                .build();
    }

    private void output(String name, String description, String value) {
        CfnOutput.Builder.create(this, name)
                .description(description)
                .value(value)
                .build();
    }
}
