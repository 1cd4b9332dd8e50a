package family.hearth.local.ms;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.Person;
import family.hearth.testkit.Mailbox;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What tests do with invitations to a family. */
record Invitations(Mailbox mailbox) {

    static final String PATH = "/api/v1/family/invitations";

    private static final Pattern LINK = Pattern.compile("/api/invites/(\\S+)");

    /** An address that nobody has. */
    static String stranger() {
        return "guest-" + UUID.randomUUID() + "@example.org";
    }

    static ApiRequest sending(Api inviter, String email, String role) {
        return inviter.post(PATH).json(Map.of("invitation", Map.of("email", email, "role", role)));
    }

    /** Invites the address, and gives the token of the mailed link. */
    String send(Api inviter, String email, String role) {
        sending(inviter, email, role).expect(201);
        return mailed(email);
    }

    String mailed(String email) {
        var link = LINK.matcher(mailbox.to(email).getFirst().text());
        if (!link.find()) {
            throw new AssertionError("a mail without a link");
        }
        return link.group(1);
    }

    static ApiReply accept(Person guest, String token) {
        return guest.api().post("/api/invites/" + token + "/accept").send();
    }
}
