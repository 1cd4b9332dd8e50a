package family.hearth.local.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.local.Settings;
import family.hearth.testkit.Fault;
import family.hearth.testkit.SesFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A family's story, its mishaps included, leaves nothing in any log that opens a door or names a person. */
class LogPrivacyIT {

    static final String KID = "Leonore-Philippa";
    private static final String CHORE = "comb the guinea pig";
    private static final String PRIZE = "a night in the tree house";
    static final String DEVICE = "the mouse's own telephone";
    static final String PHONE = "+49 30 901820";
    static final String PUSH_TOKEN = "lja-sdfj8alksjdf";
    static final String SCHEDULE = "no screens before porridge";
    private static final String TEXT = "said her first word, pomegranate";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("family.hearth");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ByteArrayOutputStream access = new ByteArrayOutputStream();
    private final List<String> secrets = new ArrayList<>(
            List.of(KID, CHORE, PRIZE, DEVICE, PHONE, PUSH_TOKEN, SCHEDULE, TEXT, Person.PASSWORD, "@example.org"));

    /** As deployed functions log: ours from INFO on, others from WARN on. */
    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        ours.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        ours.setLevel(null);
    }

    @Test
    void logs_holdNothingPrivate_afterAWholeStory() {
        var settings = Settings.forTests().withLog(new PrintStream(access, true, UTF_8));
        try (var cloud = LocalCloud.start(settings);
                var anybody = new Api(cloud.url())) {
            tell(cloud, anybody);
        }

        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list).anySatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.ERROR));
        assertThat(access.toString(UTF_8))
                .contains("/api/invites/{token}/accept")
                .doesNotContain(secrets);
        assertThat(logged()).contains("/api/kids").doesNotContain(secrets);
    }

    private void tell(LocalCloud cloud, Api anybody) {
        var ada = knownOnlyToThemselves(Person.join(anybody, "Adalgisa"));
        var oma = knownOnlyToThemselves(Person.join(anybody, "Ottilie"));
        refuse(anybody, ada);
        useAClient(anybody, ada);
        useAKey(anybody, ada);
        useAToken(anybody, ada);
        inviteIntoTheFamily(cloud, anybody, ada, oma);
        var kid = ada.kid(KID);
        ada.memory(kid, TEXT, "2024-01-01");
        invite(cloud, anybody, ada, oma, kid);
        failOnce(cloud, ada, kid);
        earnAndSpend(cloud, ada, kid);
        RegulatedEvening.regulate(cloud, anybody, ada);
        ada.api().post("/logout").expect(204);
    }

    private Person knownOnlyToThemselves(Person person) {
        secrets.addAll(List.of(person.email(), person.token()));
        return person;
    }

    private static void refuse(Api anybody, Person ada) {
        anybody.post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD + "!"))
                .expect(401);
        anybody.post("/parents").json(Map.of("email", ada.email())).expect(422);
        anybody.post("/parents")
                .body("application/json", "{\"email\":\"" + ada.email() + "\" oops")
                .expect(400);
        anybody.get("/api/kids?q=" + ada.email().replace("@", "%40")).expect(401);
    }

    private void useAClient(Api anybody, Person ada) {
        var made = ada.api()
                .post("/settings/api-clients")
                .json(Map.of("name", "script", "scopes", List.of("common:read"), "password", Person.PASSWORD))
                .expect(201);
        secrets.add(made.string("/client_secret"));
        var token = anybody.basic(made.string("/client_id"), made.string("/client_secret"))
                .post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(200)
                .string("/access_token");
        secrets.add(token);
        anybody.bearer(token).get("/api/kids").expect(200);
        anybody.bearer(token + "x").get("/api/kids").expect(401);
    }

    private void useAKey(Api anybody, Person ada) {
        var first = ada.familyKey();
        var second = ada.api().post("/settings/api-key/rotate").expect(200).string("/key");
        secrets.addAll(
                List.of(first, second, first.substring("choreo_".length()), second.substring("choreo_".length())));
        anybody.bearer(second).get("/api/v1/members").expect(200);
        anybody.bearer(first).get("/api/v1/members").expect(401);
        anybody.bearer(second + "x").get("/api/v1/chores").expect(401);
        anybody.bearer(second).get("/api/kids").expect(401);
        anybody.bearer(second).post("/api/v1/completions").json(Map.of()).expect(405);
        anybody.get("/api/v1/chores?id=" + second).expect(401);
        anybody.bearer(second).get("/api/v1/chores?id=" + second).expect(404);
        anybody.bearer(second).get("/api/v1/members?id=" + second).expect(404);
        anybody.bearer(second)
                .post("/api/v1/members/reactivate")
                .body("application/json", "{" + second)
                .expect(400);
    }

    private void useAToken(Api anybody, Person ada) {
        var made = ada.api()
                .post("/api/v1/tokens")
                .form("token[name]", "phone", "token[scope]", "read_write")
                .expect(201);
        var first = made.string("/data/token");
        var path = "/api/v1/tokens/" + made.number("/data/id");
        var second = ada.api().post(path + "/rotate").expect(200).string("/data/token");
        secrets.addAll(List.of(first, second, first.substring("ms_".length()), second.substring("ms_".length())));
        anybody.bearer(second).get("/api/v1/family/members").expect(200);
        anybody.bearer(first).get("/api/v1/family/members").expect(401);
        anybody.bearer(second).get("/api/v1/tokens?q=" + second).expect(200);
        anybody.bearer(second).delete("/api/v1/tokens/" + second).expect(404);
        anybody.bearer(second).get("/api/kids").expect(401);
        anybody.bearer(second)
                .post("/api/v1/tokens")
                .body("application/json", "{" + second)
                .expect(400);
    }

    private void inviteIntoTheFamily(LocalCloud cloud, Api anybody, Person ada, Person oma) {
        for (var name : List.of("email", "role")) {
            ada.api()
                    .post("/api/v1/family/invitations")
                    .json(Map.of("invitation", Map.of(name, ada.email())))
                    .expect(422);
        }
        cloud.mail().failNext(1, SesFailure.REJECTED);
        invitation(ada, "lost-" + oma.email());
        invitation(ada, oma.email());
        var mail = Objects.requireNonNull(
                cloud.mail().mailbox().to(oma.email()).getFirst().text());
        var link = mail.substring(mail.indexOf("/api/invites/")).split("\\s", 2)[0];
        secrets.add(link.substring("/api/invites/".length()));
        anybody.get(link).expect(200);
        oma.api().post(link + "/accept").expect(200);
        ada.api().delete("/api/v1/family/members/" + oma.id()).expect(204);
    }

    private static void invitation(Person inviter, String email) {
        inviter.api()
                .post("/api/v1/family/invitations")
                .form("invitation[email]", email)
                .expect(201);
    }

    private void invite(LocalCloud cloud, Api anybody, Person ada, Person oma, int kid) {
        cloud.mail().failNext(1, SesFailure.REJECTED);
        var token = ada.api()
                .post("/api/kids/" + kid + "/invites")
                .json(Map.of("email", oma.email()))
                .expect(201)
                .string("/token");
        secrets.add(token);
        anybody.get("/api/invites/" + token).expect(200);
        oma.api().post("/api/invites/" + token + "/accept").expect(200);
    }

    private static void failOnce(LocalCloud cloud, Person ada, int kid) {
        cloud.faults().failNext("TransactWriteItems", Fault.BROKEN, 100);
        ada.api()
                .post("/api/kids/" + kid + "/memories")
                .json(Map.of("text", TEXT, "occurredOn", "2024-01-01"))
                .expect(503);
        cloud.faults().clear();
    }

    private static void earnAndSpend(LocalCloud cloud, Person ada, int kid) {
        var chore = ada.api()
                .post("/api/v1/chores")
                .json(Map.of("name", CHORE, "description", TEXT))
                .expect(201)
                .string("/data/id");
        var prize = ada.api()
                .post("/api/v1/prizes")
                .json(Map.of("name", PRIZE, "costPoints", 1))
                .expect(201)
                .string("/data/id");
        var completion = Map.of("choreId", chore, "memberId", Integer.toString(kid));
        ada.api().post("/api/v1/completions").json(completion).expect(201);
        ada.api()
                .post("/api/v1/chores")
                .json(Map.of("name", CHORE + "\n" + CHORE))
                .expect(400);
        ada.api()
                .put("/api/v1/chores?id=" + chore)
                .json(Map.of("name", List.of(CHORE)))
                .expect(400);
        ada.api()
                .post("/api/v1/prizes")
                .body("application/json", "{\"name\":\"" + PRIZE + "\" oops")
                .expect(400);
        cloud.faults().failNext("TransactWriteItems", Fault.BROKEN, 100);
        ada.api()
                .post("/api/v1/redemptions")
                .json(Map.of("prizeId", prize, "memberId", Integer.toString(kid)))
                .expect(503);
        cloud.faults().clear();
    }

    private String logged() {
        var encoder = new JsonEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        var text = new StringBuilder();
        lines.list.forEach(line -> text.append(new String(encoder.encode(line), UTF_8)));
        return text.toString().replace("\\/", "/");
    }
}
