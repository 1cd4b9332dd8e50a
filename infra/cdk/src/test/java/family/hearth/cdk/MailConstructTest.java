package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailConstructTest {

    private static final Synthesised DEV = Synthesised.dev();

    @Test
    void identity_isTheDomainOfTheSenderAndSendsByItsConfigurationSet() {
        var identity = DEV.only("AWS::SES::EmailIdentity");

        assertThat(identity.path("EmailIdentity").asText()).isEqualTo("mail.hearth.example");
        assertThat(Synthesised.text(identity.at("/ConfigurationSetAttributes/ConfigurationSetName")))
                .isEqualTo(DEV.refOfOnly("AWS::SES::ConfigurationSet"));
    }

    @Test
    void mail_travelsEncryptedAndNotToThoseWhoBouncedOrComplained() {
        DEV.template()
                .hasResourceProperties(
                        "AWS::SES::ConfigurationSet",
                        Map.of(
                                "DeliveryOptions", Map.of("TlsPolicy", "REQUIRE"),
                                "SuppressionOptions", Map.of("SuppressedReasons", List.of("BOUNCE", "COMPLAINT"))));
    }
}
