package family.hearth.local.atrict;

import family.hearth.local.ApiReply;
import family.hearth.local.Person;
import java.util.Map;

/** Invites as tests send and answer them. */
final class Invites {

    private Invites() {}

    /** Invites an address to see a kid, as a viewer. */
    static ApiReply send(Person owner, int kid, String email) {
        return attempt(owner, kid, email).expect(201);
    }

    /** The same, whatever comes of it. */
    static ApiReply attempt(Person owner, int kid, String email) {
        return owner.api().post(of(kid)).json(Map.of("email", email)).send();
    }

    static ApiReply accept(Person guest, String token) {
        return guest.api().post("/api/invites/" + token + "/accept").send();
    }

    static String of(int kid) {
        return "/api/kids/" + kid + "/invites";
    }

    static String at(int kid, ApiReply invite) {
        return of(kid) + "/" + invite.number("/id");
    }
}
