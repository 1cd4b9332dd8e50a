package family.hearth.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Content;

/** Sends mail through SES. */
public final class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

    private final SesClient ses;
    private final String from;

    public Mailer(SesClient ses, String from) {
        this.ses = ses;
        this.from = from;
    }

    /**
     * Hands the mail to SES. A refusal does not undo what the mail tells of: it is logged without the address, and the
     * one who caused the mail may send it again.
     *
     * @return whether SES took it
     */
    public boolean send(Mail mail) {
        try {
            ses.sendEmail(request -> request.source(from)
                    .destination(destination -> destination.toAddresses(mail.to()))
                    .message(message -> message.subject(utf8(mail.subject()))
                            .body(body -> body.text(utf8(mail.text())).html(utf8(mail.html())))));
            return true;
        } catch (SdkException failure) {
            // The exception's own text may quote the address.
            LOG.error(
                    "mail not sent: metric=MailFailed kind={}",
                    failure.getClass().getSimpleName());
            return false;
        }
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }
}
