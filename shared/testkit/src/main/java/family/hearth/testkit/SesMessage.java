package family.hearth.testkit;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request asks SES to send, checked as SES checks it. */
record SesMessage(
        String source,
        List<String> recipients,
        String subject,
        @Nullable String text,
        @Nullable String html) {

    /** "Recipient count exceeds 50" (SES quotas: 50 recipients per message). */
    private static final int MOST_RECIPIENTS = 50;

    SesMessage checked() throws SesRefusal {
        if (recipients.isEmpty()) {
            throw SesRefusal.invalid("Missing required header 'To'.");
        }
        if (recipients.size() > MOST_RECIPIENTS) {
            throw SesRefusal.invalid("Recipient count exceeds 50.");
        }
        if (subject.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw SesRefusal.invalid("Control or line break characters are not allowed in a header.");
        }
        bareAddress(source);
        for (var recipient : recipients) {
            bareAddress(recipient);
        }
        return this;
    }

    List<Mail> mails(Instant sentAt) throws SesRefusal {
        var bare = new ArrayList<Mail>();
        for (var recipient : recipients) {
            bare.add(new Mail(bareAddress(recipient), source, subject, text, html, sentAt));
        }
        return bare;
    }

    private static String bareAddress(String address) throws SesRefusal {
        try {
            var parsed = InternetAddress.parse(address, true);
            if (parsed.length != 1 || !parsed[0].getAddress().contains("@")) {
                throw SesRefusal.invalid("Missing final '@domain'");
            }
            if (!parsed[0].getAddress().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw SesRefusal.invalid("Local address contains control or whitespace");
            }
            return parsed[0].getAddress();
        } catch (AddressException e) {
            throw SesRefusal.invalid("Illegal address");
        }
    }
}
