package family.hearth.bench.cost;

import static family.hearth.bench.cost.Life.CALLER;

import family.hearth.bench.Client;
import family.hearth.bench.Person;
import family.hearth.testkit.Mailbox;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a family remembers, who belongs to it, and its tokens. */
record MemoriesLife(Ledger ledger, Mailbox mailbox, Client anybody, Person ada, int kid) {

    private static final String V1 = "/api/v1/";
    private static final Pattern LINK = Pattern.compile("/api/invites/\\S+");

    void play() {
        memories();
        tokens();
        members();
    }

    /** Of a family of one kid, who has one memory. */
    private void memories() {
        var caller = ada.client();
        var memories = V1 + "memories";
        caller.post(
                "/api/kids/" + kid + "/memories", Map.of("text", "The first steps", "occurredOn", "2024-05-01"), 201);
        var form = Map.of("title", "The lake", "notes", "We rowed across.");
        var memory = ledger.post(caller, memories, form, 201, CALLER).number("/data/id");
        // The family's kids, then both timelines and both counts.
        ledger.get(caller, memories, CALLER + 5);
        // The family's kids, both counts, both homes' words, and the memory.
        ledger.get(caller, memories + "?q=lake", CALLER + 6);
        ledger.get(caller, memories + "/" + memory, CALLER + 2);
        ledger.put(caller, memories + "/" + memory, Map.of("pinned", true), CALLER + 2);
        ledger.delete(caller, memories + "/" + memory, 204, CALLER + 2);
        var sound = Map.of("audio_upload", Map.of("content_type", "audio/mpeg", "size_bytes", 1000));
        ledger.post(caller, memories, sound, 201, CALLER);
    }

    private void tokens() {
        var caller = ada.client();
        var tokens = V1 + "tokens";
        var form = Map.of("token", Map.of("name", "recorder", "scope", "read_write"));
        var made = ledger.post(caller, tokens, form, 201, CALLER);
        var token = tokens + "/" + made.number("/data/id");
        ledger.get(caller, tokens, CALLER + 1);
        ledger.post(caller, token + "/rotate", Map.of(), 200, CALLER + 1);
        ledger.delete(caller, token, 204, CALLER + 1);
    }

    private void members() {
        var caller = ada.client();
        var members = V1 + "family/members";
        var cousin = Person.join(anybody, "Cousin");
        var invitation = Map.of("invitation", Map.of("email", cousin.email(), "role", "member"));
        ledger.post(caller, V1 + "family/invitations", invitation, 201, CALLER + 2);
        cousin.client().post(mailedLink(cousin.email()) + "/accept", Map.of(), 200);
        ledger.get(caller, members, CALLER + 1);
        ledger.patch(caller, members + "/" + cousin.id(), Map.of("role", "admin"), CALLER + 1);
        ledger.delete(caller, members + "/" + cousin.id(), 204, CALLER + 1);
    }

    /** The token of an invitation is in its mail and nowhere else. */
    private String mailedLink(String address) {
        return LINK.matcher(mailbox.to(address).getFirst().text())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
