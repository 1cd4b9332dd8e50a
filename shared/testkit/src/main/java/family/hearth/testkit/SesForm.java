package family.hearth.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form-encoded parameters of one request to SES's query API. */
record SesForm(Map<String, String> parameters) {

    static SesForm parse(String body) {
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : body.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return new SesForm(parameters);
    }

    String action() {
        return parameters.getOrDefault("Action", "");
    }

    SesMessage message() throws SesRefusal {
        return switch (action()) {
            case "SendEmail" -> simple().checked();
            case "SendRawEmail" -> raw().checked();
            default ->
                throw new SesRefusal(
                        400, "InvalidAction", "Could not find operation " + action() + " for version 2010-12-01");
        };
    }

    private SesMessage simple() throws SesRefusal {
        var text = parameters.get("Message.Body.Text.Data");
        var html = parameters.get("Message.Body.Html.Data");
        if (text == null && html == null) {
            throw SesRefusal.missing("message.body");
        }
        return new SesMessage(
                required("Source", "source"),
                recipients("Destination."),
                required("Message.Subject.Data", "message.subject.data"),
                text,
                html);
    }

    private SesMessage raw() throws SesRefusal {
        try {
            var mime = new MimeText(Base64.getDecoder().decode(required("RawMessage.Data", "rawMessage.data")));
            var named = recipients("Destinations.");
            var source = parameters.getOrDefault("Source", mime.from());
            return new SesMessage(
                    source, named.isEmpty() ? mime.recipients() : named, mime.subject(), mime.text(), mime.html());
        } catch (IllegalArgumentException | MessagingException | IOException e) {
            throw SesRefusal.invalid("The message is no MIME message.");
        }
    }

    private String required(String parameter, String nameInErrors) throws SesRefusal {
        @Nullable String value = parameters.get(parameter);
        if (value == null) {
            throw SesRefusal.missing(nameInErrors);
        }
        return value;
    }

    private List<String> recipients(String prefix) {
        var found = new ArrayList<String>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(prefix) && name.contains("member.")) {
                found.add(value);
            }
        });
        return found;
    }
}
