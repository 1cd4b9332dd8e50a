package family.hearth.local.ms;

import static family.hearth.local.ms.PrintedReference.names;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the reference prints of tokens, members and invitations, asked by curl with its header. */
@ExtendWith(LocalCloudExtension.class)
class PrintedMemoriesPeopleIT {

    private static final List<String> TOKEN = List.of("id", "name", "scope", "family_id", "last_used_at", "created_at");
    private static final List<String> NEW_TOKEN =
            List.of("id", "name", "scope", "family_id", "last_used_at", "created_at", "token");
    private static final List<String> MEMBER = List.of("id", "user_id", "name", "email", "role", "joined_at");

    private final LocalCloud cloud;
    private final Person ada;
    private final PrintedReference reference;

    PrintedMemoriesPeopleIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
        this.reference = new PrintedReference(
                cloud.url(), new Tokens(anybody).readWrite(ada).secret());
    }

    @Test
    void tokens_areListedMadeRotatedAndRevoked() throws IOException, InterruptedException {
        var made = reference.curl("/api/v1/tokens", "-F", "token[name]=Mobile App", "-F", "token[scope]=read_write");
        assertThat(made.status()).isEqualTo(201);
        assertThat(names(made.data())).isEqualTo(NEW_TOKEN);
        assertThat(made.data().get("last_used_at").isNull()).isTrue();

        var listed = reference.curl("/api/v1/tokens");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.data())
                .hasSize(2)
                .allSatisfy(one -> assertThat(names(one)).isEqualTo(TOKEN));

        var path = "/api/v1/tokens/" + made.data().path("id").intValue();
        var rotated = reference.curl(path + "/rotate", "-X", "POST");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(names(rotated.data())).isEqualTo(NEW_TOKEN);
        assertThat(rotated.data().path("id")).isEqualTo(made.data().path("id"));

        var revoked = reference.curl(path, "-X", "DELETE");
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(revoked.body()).isEmpty();
    }

    @Test
    void members_areListedAndChanged() throws IOException, InterruptedException {
        var listed = reference.curl("/api/v1/family/members");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(names(listed.data().path(0))).isEqualTo(MEMBER);
        assertThat(listed.data().path(0).path("id"))
                .isEqualTo(listed.data().path(0).path("user_id"));

        var changed = reference.curl("/api/v1/family/members/" + ada.id(), "-X", "PATCH", "-d", "role=admin");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(names(changed.json())).containsExactly("error");
        assertThat(names(changed.json().path("error"))).containsExactly("code", "message");
    }

    @Test
    void invitation_isSent() throws IOException, InterruptedException {
        var sent = reference.curl(
                "/api/v1/family/invitations",
                "-d",
                "invitation[email]=" + Invitations.stranger(),
                "-d",
                "invitation[role]=member");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(names(sent.data())).containsExactly("id", "email", "role", "status");
        assertThat(sent.data().path("status").textValue()).isEqualTo("pending");
    }

    @Test
    void printedToken_opensNothing() throws IOException, InterruptedException {
        var refused = new PrintedReference(cloud.url(), PrintedReference.PRINTED_TOKEN).curl("/api/v1/tokens");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().at("/error/code").textValue()).isEqualTo("unauthorized");
    }
}
