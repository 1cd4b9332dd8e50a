package family.hearth.cdk;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.ses.ConfigurationSetTlsPolicy;
import software.amazon.awscdk.services.ses.EmailIdentity;
import software.amazon.awscdk.services.ses.Identity;
import software.amazon.awscdk.services.ses.SuppressionReasons;
import software.constructs.Construct;

/** The domain that Hearth's mail comes from, and how it is sent. */
final class MailConstruct extends Construct {

    private final Stage stage;
    private final EmailIdentity identity;
    private final ConfigurationSet configurationSet;

    MailConstruct(Construct scope, Stage stage) {
        super(scope, "Mail");
        this.stage = stage;
        configurationSet = ConfigurationSet.Builder.create(this, "ConfigurationSet")
                .configurationSetName(stage.resourceName("mail"))
                // An invite is a key to a child's photos: better undelivered than readable on the way.
                .tlsPolicy(ConfigurationSetTlsPolicy.REQUIRE)
                .suppressionReasons(SuppressionReasons.BOUNCES_AND_COMPLAINTS)
                .reputationMetrics(true)
                .build();
        // As the identity's default set it applies to every mail, so no code has to name it.
        identity = EmailIdentity.Builder.create(this, "Identity")
                .identity(Identity.domain(stage.senderDomain()))
                .configurationSet(configurationSet)
                .build();
    }

    String sender() {
        return stage.sender();
    }

    String identityArn() {
        return identity.getEmailIdentityArn();
    }

    String configurationSetArn() {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("ses")
                        .resource("configuration-set")
                        .resourceName(configurationSet.getConfigurationSetName())
                        .build());
    }

    /** The share of mails that came back, or were reported as unwanted; SES suspends a sender for either. */
    Metric reputation(String metric, MetricOptions options) {
        return Metric.Builder.create()
                .namespace("AWS/SES")
                .metricName("Reputation." + metric)
                .dimensionsMap(Map.of("ses:configuration-set", configurationSet.getConfigurationSetName()))
                .build()
                .with(options);
    }

    /** What to enter at the domain's name server: {@code name value}, one after the other. */
    String dnsRecords() {
        return identity.getDkimRecords().stream()
                .map(record -> record.getName() + " " + record.getValue())
                .collect(Collectors.joining(", "));
    }
}
