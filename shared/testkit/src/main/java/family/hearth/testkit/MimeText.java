package family.hearth.testkit;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The readable side of a MIME message. */
final class MimeText {

    private final MimeMessage message;

    MimeText(byte[] bytes) throws MessagingException {
        message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    String subject() throws MessagingException {
        return Objects.requireNonNullElse(message.getSubject(), "");
    }

    String from() throws MessagingException {
        var from = message.getFrom();
        return from == null || from.length == 0 ? "" : from[0].toString();
    }

    /** Everyone in To, Cc and Bcc. */
    List<String> recipients() throws MessagingException {
        var all = message.getAllRecipients();
        return all == null
                ? List.of()
                : Arrays.stream(all)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }

    @Nullable
    String text() throws MessagingException, IOException {
        return find(message, "text/plain");
    }

    @Nullable
    String html() throws MessagingException, IOException {
        return find(message, "text/html");
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && !Message.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
