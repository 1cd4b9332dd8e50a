package family.hearth.cdk;

import family.hearth.topology.Topology;
import family.hearth.topology.Trigger;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.CfnBucket.FilterRuleProperty;
import software.amazon.awscdk.services.s3.CfnBucket.LambdaConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationConfigurationProperty;
import software.amazon.awscdk.services.s3.CfnBucket.NotificationFilterProperty;
import software.amazon.awscdk.services.s3.CfnBucket.S3KeyFilterProperty;
import software.amazon.awscdk.services.s3.CorsRule;
import software.amazon.awscdk.services.s3.HttpMethods;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/**
 * Originals and what is derived from them, recordings, and who is told of a new object. Not versioned: a photo that a
 * family deletes is gone.
 *
 * <p>The notification is written into the bucket itself. CDK's own way adds a function with rights on every bucket.
 */
final class BucketConstruct extends Construct {

    private final List<LambdaConfigurationProperty> notifications = new ArrayList<>();
    private final List<CfnPermission> permissions = new ArrayList<>();
    private final String arn;

    BucketConstruct(Construct scope, Stage stage, FunctionsConstruct functions) {
        super(scope, "Bucket");
        var name = nameIn(stage);
        arn = arn(name);
        functions.forEach(this::notify);

        var bucket = Bucket.Builder.create(this, "Default")
                .bucketName(name)
                .encryption(BucketEncryption.S3_MANAGED)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .enforceSsl(true)
                .cors(List.of(fromPages()))
                .lifecycleRules(List.of(unfinishedUploads(), forgottenTranscripts()))
                .removalPolicy(stage.data())
                .build();
        ((CfnBucket) bucket.getNode().findChild("Resource"))
                .setNotificationConfiguration(NotificationConfigurationProperty.builder()
                        .lambdaConfigurations(notifications)
                        .build());
        // S3 asks every function it shall notify before it accepts the configuration.
        permissions.forEach(permission -> bucket.getNode().addDependency(permission));
        Findings.accept(
                bucket,
                "AwsSolutions-S1",
                "Access logs would keep the query of every signed URL, and with it the signature.");
    }

    /** Known before the bucket exists: what the bucket notifies must already hold rights on it. */
    static String nameIn(Stage stage) {
        return stage.resourceName(Aws.ACCOUNT_ID + "-" + Aws.REGION);
    }

    static String arn(String bucketName) {
        return "arn:" + Aws.PARTITION + ":s3:::" + bucketName;
    }

    private void notify(FunctionConstruct function) {
        for (var trigger : function.spec().triggers()) {
            if (trigger instanceof Trigger.ObjectCreated(var prefix)) {
                permissions.add(permission(function));
                notifications.add(notification(function, prefix));
            }
        }
    }

    private CfnPermission permission(FunctionConstruct function) {
        return CfnPermission.Builder.create(this, "Notifies-" + function.spec().name())
                .action("lambda:InvokeFunction")
                .functionName(function.live().getFunctionArn())
                .principal("s3.amazonaws.com")
                .sourceArn(arn)
                // A bucket's ARN names no account: another's bucket of that name, after ours is gone, is not ours.
                .sourceAccount(Aws.ACCOUNT_ID)
                .build();
    }

    private static LambdaConfigurationProperty notification(FunctionConstruct function, String prefix) {
        var rule = FilterRuleProperty.builder().name("prefix").value(prefix).build();
        return LambdaConfigurationProperty.builder()
                .event("s3:ObjectCreated:*")
                .function(function.live().getFunctionArn())
                .filter(NotificationFilterProperty.builder()
                        .s3Key(S3KeyFilterProperty.builder()
                                .rules(List.of(rule))
                                .build())
                        .build())
                .build();
    }

    private static LifecycleRule unfinishedUploads() {
        return LifecycleRule.builder()
                .abortIncompleteMultipartUploadAfter(Duration.days(1))
                .build();
    }

    /** Each is deleted once it is taken over; this is for those of which nobody was told. */
    private static LifecycleRule forgottenTranscripts() {
        return LifecycleRule.builder()
                .prefix(Topology.TRANSCRIPTS)
                .expiration(Duration.days(2))
                .build();
    }

    /** A page of any origin may upload and show: the signature in the URL is the permission, S3 knows no cookies. */
    private static CorsRule fromPages() {
        return CorsRule.builder()
                .allowedMethods(List.of(HttpMethods.PUT, HttpMethods.GET))
                .allowedOrigins(List.of("*"))
                .allowedHeaders(List.of("content-type", "if-none-match", "range"))
                .exposedHeaders(List.of("ETag", "Content-Range", "Accept-Ranges"))
                .maxAge(3600)
                .build();
    }
}
