package family.hearth.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SendEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

class SesEndpointIT {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SesEndpoint ses = SesEndpoint.start(Clock.fixed(NOW, ZoneOffset.UTC));
    private final SesClient client = SesClient.builder()
            .endpointOverride(ses.endpoint())
            .region(LocalCredentials.REGION)
            .credentialsProvider(LocalCredentials.provider())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @AfterEach
    void close() {
        client.close();
        ses.close();
    }

    @Test
    void sendEmail_landsInTheMailbox_withBothParts() {
        var answer = client.sendEmail(mail("Ada <ada@example.org>"));

        assertThat(answer.messageId()).isNotBlank();
        assertThat(answer.responseMetadata().requestId()).isNotBlank();
        assertThat(ses.mailbox().all())
                .containsExactly(new Mail(
                        "ada@example.org",
                        "Hearth <no-reply@example.org>",
                        "Grüße & 👋",
                        "a=b&c\r\n+plain",
                        "<p>html</p>",
                        NOW));
    }

    @Test
    void sendEmail_makesOneMailEach_whenThereAreTwoRecipients() {
        client.sendEmail(mail("ada@example.org").toBuilder()
                .destination(d -> d.toAddresses("ada@example.org").ccAddresses("Bob@Example.org"))
                .build());

        assertThat(ses.mailbox().to("bob@example.org")).hasSize(1);
        assertThat(ses.mailbox().to("ada@example.org")).hasSize(1);
    }

    @Test
    void mailbox_isNewestFirst() {
        client.sendEmail(mail("first@example.org"));
        client.sendEmail(mail("second@example.org"));

        assertThat(ses.mailbox().all()).extracting(Mail::to).containsExactly("second@example.org", "first@example.org");
    }

    @Test
    void sendRawEmail_landsInTheMailbox_decoded() {
        var mime = """
                From: Hearth <no-reply@example.org>
                To: ada@example.org
                Subject: =?UTF-8?B?R3LDvMOfZQ==?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe
                --b
                Content-Type: text/html; charset=UTF-8

                <p>html</p>
                --b--
                """;
        client.sendRawEmail(raw -> raw.rawMessage(m -> m.data(SdkBytes.fromString(mime.replace("\n", "\r\n"), UTF_8))));

        assertThat(ses.mailbox().all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(mail.subject()).isEqualTo("Grüße");
            assertThat(mail.text()).isEqualTo("Grüße");
            assertThat(mail.html()).isEqualTo("<p>html</p>");
        });
    }

    @Test
    void sendEmail_isInvalid_whenAnAddressHasNoDomain() {
        assertThatThrownBy(() -> client.sendEmail(mail("ada"))).isInstanceOfSatisfying(SesException.class, refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidParameterValue");
        });
        assertThat(ses.mailbox().all()).isEmpty();
    }

    @Test
    void sendEmail_isInvalid_whenTheSubjectHoldsALineBreak() {
        var forged = mail("ada@example.org").toBuilder()
                .message(m ->
                        m.subject(s -> s.data("Hi\r\nBcc: eve@example.org")).body(b -> b.text(t -> t.data("text"))))
                .build();

        assertThatThrownBy(() -> client.sendEmail(forged)).isInstanceOf(SesException.class);
    }

    @Test
    void sendEmail_isRefused_whenThereIsNoRecipient() {
        var nobody = mail("ada@example.org").toBuilder()
                .destination(d -> d.toAddresses(List.of()))
                .build();

        assertThatThrownBy(() -> client.sendEmail(nobody)).isInstanceOf(SesException.class);
    }

    @Test
    void sendEmail_isRefused_whenThereIsNoBody() {
        var silent = mail("ada@example.org").toBuilder()
                .message(m -> m.subject(s -> s.data("Hi")).body(b -> {}))
                .build();

        assertThatThrownBy(() -> client.sendEmail(silent))
                .isInstanceOf(SesException.class)
                .hasMessageContaining("message.body");
    }

    @Test
    void sendEmail_fails_whenToldToReject() {
        ses.failNext(1, SesFailure.REJECTED);

        assertThatThrownBy(() -> client.sendEmail(mail("ada@example.org")))
                .isInstanceOf(MessageRejectedException.class);
        assertThat(ses.mailbox().all()).isEmpty();
    }

    @Test
    void sendEmail_succeedsByRetry_whenThrottledOnce() {
        ses.failNext(1, SesFailure.THROTTLED);

        client.sendEmail(mail("ada@example.org"));

        assertThat(ses.mailbox().all()).hasSize(1);
    }

    @Test
    void anUnsignedRequest_isRefused() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(ses.endpoint())
                            .POST(BodyPublishers.ofString("Action=SendEmail&Source=a%40b"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<Code>MissingAuthenticationToken</Code>");
        }
    }

    private static SendEmailRequest mail(String to) {
        return SendEmailRequest.builder()
                .source("Hearth <no-reply@example.org>")
                .destination(d -> d.toAddresses(to))
                .message(m -> m.subject(s -> s.data("Grüße & 👋").charset("UTF-8"))
                        .body(b -> b.text(t -> t.data("a=b&c\r\n+plain")).html(h -> h.data("<p>html</p>"))))
                .build();
    }
}
