package family.hearth.cdk;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import software.amazon.awscdk.Aws;
import software.constructs.IConstruct;

/** What the AWS Solutions rules find and Hearth accepts, each with its reason, written beside the construct that needs it. */
final class Findings {

    private Findings() {}

    /** Accepts a rule's findings on one construct and its children. */
    static void accept(IConstruct construct, String rule, String reason) {
        suppress(construct, NagPackSuppression.builder().id(rule).reason(reason).build());
    }

    /** Accepts only those findings of a rule that the rule reports under exactly these names. */
    static void accept(IConstruct construct, String rule, List<String> findings, String reason) {
        suppress(
                construct,
                NagPackSuppression.builder()
                        .id(rule)
                        .reason(reason)
                        .appliesTo(findings)
                        .build());
    }

    /** How a rule spells an ARN in its findings. */
    static String nameOf(String arn) {
        var spelt = arn.replace(Aws.PARTITION, "<AWS::Partition>")
                .replace(Aws.ACCOUNT_ID, "<AWS::AccountId>")
                .replace(Aws.REGION, "<AWS::Region>");
        return "Resource::" + spelt;
    }

    private static void suppress(IConstruct construct, NagPackSuppression suppression) {
        NagSuppressions.addResourceSuppressions(construct, List.of(suppression), true);
    }
}
