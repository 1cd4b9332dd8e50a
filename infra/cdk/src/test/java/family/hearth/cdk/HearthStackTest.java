package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.s3.Bucket;

class HearthStackTest {

    @Test
    void outputs_sayWhereEverythingIs() {
        for (var name : List.of(
                "ApiUrl",
                "TableName",
                "BucketName",
                "MailDnsRecords",
                "EventBusName",
                "AlarmTopicArn",
                "DeadLettersUrl",
                "SigningKeyArn")) {
            assertThat(Synthesised.dev().template().findOutputs(name)).as(name).hasSize(1);
        }
    }

    @Test
    void onlyProd_isProtectedFromTermination() {
        assertThat(Synthesised.prod().stack().getTerminationProtection()).isTrue();
        assertThat(Synthesised.dev().stack().getTerminationProtection()).isFalse();
    }

    @Test
    void stack_staysFarFromTheFiveHundredResourcesOfCloudFormation() {
        assertThat(Synthesised.dev().size()).isLessThan(400);
    }

    @Test
    void stack_hasNoFindingsOfTheAwsSolutionsRules_norWarningsOfCdk() {
        for (var stage : List.of(Synthesised.dev(), Synthesised.prod())) {
            var annotations = Annotations.fromStack(stage.stack());

            annotations.hasNoError("*", Match.anyValue());
            annotations.hasNoWarning("*", Match.anyValue());
        }
    }

    @Test
    void rules_findABucketThatAnyoneMayReadInClear() {
        var app = new App();
        HearthApp.check(app);
        var careless = new Stack(app, "careless");
        new Bucket(careless, "Bucket");

        Annotations.fromStack(careless)
                .hasError("/careless/Bucket/Resource", Match.stringLikeRegexp("AwsSolutions-S10.*"));
    }
}
