package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a client may do is the lesser of its scopes and its maker's roles. */
@ExtendWith(LocalCloudExtension.class)
class ScopeIT {

    private static final Map<String, String> ROLE = Map.of("role", "editor");

    private final Api anybody;
    private final Person ada;
    private final int kid;
    private final String path;

    ScopeIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
        this.kid = ada.kid("Lena");
        this.path = "/api/kids/" + kid;
    }

    @Test
    void reader_readsEverything() {
        var reader = ada.client(anybody, "common:read");
        for (var list : new String[] {"", "/memories", "/permissions", "/invites"}) {
            reader.get(path + list).expect(200);
        }
        reader.get("/api/kids").expect(200);
        reader.get("/api/families").expect(200);
        reader.get("/api/invites").expect(200);
    }

    @Test
    void reader_writesNothing() {
        var reader = ada.client(anybody, "common:read");
        lacks(
                "common:write",
                reader.post("/api/families").json(Map.of("name", "F")).send());
        lacks("common:write", reader.post("/api/kids").json(Map.of("name", "K")).send());
        lacks("common:write", reader.put(path).json(Map.of("name", "K")).send());
        lacks("common:write", reader.delete(path).send());
        lacks("common:write", reader.delete(path + "/avatar").send());
        lacks("common:write", reader.post(path + "/memories").json(Map.of()).send());
        lacks("sharing:write", reader.post(path + "/invites").json(Map.of()).send());
        lacks("sharing:write", reader.put(path + "/permissions/1").json(ROLE).send());
        lacks("sharing:write", reader.delete(path + "/permissions/1").send());
    }

    @Test
    void writer_neitherReadsNorShares() {
        var writer = ada.client(anybody, "common:write");
        writer.post("/api/kids").json(Map.of("name", "Second")).expect(201);
        lacks("common:read", writer.get("/api/kids").send());
        lacks("sharing:write", writer.post(path + "/invites").json(Map.of()).send());
    }

    @Test
    void sharer_invitesAndSeesTheToken_butWritesNothingElse() {
        var sharer = ada.client(anybody, "common:read", "sharing:write");
        var made = sharer.post(path + "/invites")
                .json(Map.of("email", "guest@example.org"))
                .expect(201);
        assertThat(sharer.get(path + "/invites").expect(200).string("/items/0/token"))
                .isEqualTo(made.string("/token"));
        lacks("common:write", sharer.put(path).json(Map.of("name", "K")).send());
    }

    @Test
    void inviteTokens_areHidden_whenTheScopeDoesNotReachThem() {
        var token = Invites.send(ada, kid, "guest@example.org").string("/token");

        var listed = ada.client(anybody, "common:read").get(path + "/invites").expect(200);

        assertThat(listed.json("/items")).hasSize(1);
        assertThat(listed.text()).doesNotContain(token, "\"token\"");
    }

    @Test
    void client_isOnlyWhatItsMakerIs() {
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "viewer");
        var machine = oma.client(anybody, "common:read", "common:write", "sharing:write");

        machine.get(path).expect(200);
        machine.put(path).json(Map.of("name", "K")).expect(403);
        machine.get(path + "/invites").expect(403);
    }

    @Test
    void clients_acceptNothing_sinceTheAddressMustSignIn() {
        var oma = Person.join(anybody, "Oma");
        var token = Invites.send(ada, kid, oma.email()).string("/token");
        var machine = oma.client(anybody, "common:read", "common:write", "sharing:write");

        machine.post("/api/invites/" + token + "/accept").expect(403);
        machine.post("/api/invites/" + token + "/decline").expect(403);
    }

    private static void lacks(String scope, ApiReply reply) {
        reply.expect(403);
        assertThat(reply.header("WWW-Authenticate").orElseThrow())
                .contains("Bearer", "error=\"insufficient_scope\"", "scope=\"" + scope + "\"");
    }
}
