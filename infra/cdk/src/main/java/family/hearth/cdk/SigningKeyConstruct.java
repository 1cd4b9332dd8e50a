package family.hearth.cdk;

import family.hearth.topology.Trigger;
import java.time.Duration;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.amazon.awscdk.services.secretsmanager.CfnRotationSchedule;
import software.amazon.awscdk.services.secretsmanager.CfnRotationSchedule.RotationRulesProperty;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * The key that signs access tokens and cursors. The secret's text is the key itself, 64 characters that are base64url
 * of 48 bytes: its version id can name it in a token, and two versions (current and previous) can be live at once.
 */
final class SigningKeyConstruct extends Construct {

    private final Secret secret;

    SigningKeyConstruct(Construct scope, Stage stage) {
        super(scope, "SigningKey");
        secret = Secret.Builder.create(this, "Default")
                .description("Hearth " + stage.name() + ": HS256 key of access tokens and cursors")
                .generateSecretString(SecretStringGenerator.builder()
                        // Letters and digits only: 64 of them carry 381 bits, HS256 asks for 256 (RFC 7518, 3.2).
                        .passwordLength(64)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(stage.data())
                .build();
    }

    /** Has the function make the next keys, if the topology says that it does. */
    void rotate(FunctionConstruct function) {
        for (var trigger : function.spec().triggers()) {
            if (trigger instanceof Trigger.KeyRotation(var interval)) {
                rotate(function, interval);
            }
        }
    }

    private void rotate(FunctionConstruct function, Duration interval) {
        var permission = CfnPermission.Builder.create(
                        this, "Wakes-" + function.spec().name())
                .action("lambda:InvokeFunction")
                .functionName(function.live().getFunctionArn())
                .principal("secretsmanager.amazonaws.com")
                .sourceArn(secret.getSecretArn())
                .sourceAccount(Aws.ACCOUNT_ID)
                .build();
        var rotation = CfnRotationSchedule.Builder.create(this, "Rotation")
                .secretId(secret.getSecretArn())
                .rotationLambdaArn(function.live().getFunctionArn())
                .rotationRules(RotationRulesProperty.builder()
                        .automaticallyAfterDays(interval.toDays())
                        .build())
                // A deployment changes no key.
                .rotateImmediatelyOnUpdate(false)
                .build();
        rotation.getNode().addDependency(permission);
    }

    String arn() {
        return secret.getSecretArn();
    }
}
