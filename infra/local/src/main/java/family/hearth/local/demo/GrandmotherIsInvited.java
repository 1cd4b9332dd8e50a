package family.hearth.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** An invite goes out by mail; the link in it opens for whoever has it, and nothing is consumed by looking. */
final class GrandmotherIsInvited implements Scene {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/api/invites/([\\w-]+)");

    @Override
    public String title() {
        return "Ada invites her grandmother Rose, who reads her mail";
    }

    @Override
    public void play(Stage stage) {
        var email = Joining.address(stage, "Rose");
        stage.as("Ada's client")
                .post("/api/kids/{kid}/invites")
                .json("email", email, "role", "viewer")
                .expect(201, "/email", "/role", "/status", "/expiresAt");
        var mail = mailTo(stage, email);
        stage.narrator().answer("mail: " + mail.path("subject").asText());
        var link = LINK.matcher(mail.path("text").asText());
        if (!link.find()) {
            throw new WentWrong("the mail has no link in it");
        }
        stage.noteSecret("invite", link.group(1));
        stage.anybody().get(link.group()).expect(200, "/email", "/role", "/status");
    }

    private static JsonNode mailTo(Stage stage, String email) {
        var mails = stage.anybody().get("/_local/mail").expect(200).json("");
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.path("to").asText().equals(email))
                .findFirst()
                .orElseThrow(() -> new WentWrong("no mail has come for " + email));
    }
}
