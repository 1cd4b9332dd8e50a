package family.hearth.local;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.MembershipStore;
import family.hearth.dynamodb.Table;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody of a test's own, registered and signed in.
 *
 * @param api calls as this person's session
 */
public record Person(int id, String email, String token, Api api) {

    public static final String PASSWORD = "correct horse battery";

    /** Registers somebody nobody knows yet. */
    public static Person join(Api anybody, String firstName) {
        return join(anybody, firstName, firstName.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org");
    }

    /** Registers somebody with that address. */
    public static Person join(Api anybody, String firstName, String email) {
        var registered = anybody.post("/parents")
                .json(Map.of(
                        "email", email,
                        "password", PASSWORD,
                        "confirm_password", PASSWORD,
                        "first_name", firstName,
                        "last_name", "Test"))
                .expect(201);
        var token = signIn(anybody, email);
        return new Person((int) registered.number("/id"), email, token, anybody.bearer(token));
    }

    /** The token of a new session. */
    public static String signIn(Api anybody, String email) {
        return anybody.post("/login")
                .json(Map.of("email", email, "password", PASSWORD))
                .expect(200)
                .string("/token");
    }

    /** A machine that acts for this person with these scopes. */
    public Api client(Api anybody, String... scopes) {
        var made = api.post("/settings/api-clients")
                .json(Map.of("name", "test", "scopes", List.of(scopes), "password", PASSWORD))
                .expect(201);
        var token = anybody.basic(made.string("/client_id"), made.string("/client_secret"))
                .post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(200)
                .string("/access_token");
        return anybody.bearer(token);
    }

    /** A kid of this person. */
    public int kid(String name) {
        return (int)
                api.post("/api/kids").json(Map.of("name", name)).expect(201).number("/id");
    }

    /** A memory of a kid. */
    public int memory(int kidId, String text, String occurredOn) {
        return (int) api.post("/api/kids/" + kidId + "/memories")
                .json(Map.of("text", text, "occurredOn", occurredOn))
                .expect(201)
                .number("/id");
    }

    /** Shows a kid of this person to somebody, by an invite that they accept. */
    public void share(int kidId, Person with, String role) {
        var token = api.post("/api/kids/" + kidId + "/invites")
                .json(Map.of("email", with.email(), "role", role))
                .expect(201)
                .string("/token");
        with.api().post("/api/invites/" + token + "/accept").expect(200);
    }

    /** The family this person acts in. */
    public int family() {
        return (int) api.get("/family").expect(200).number("/id");
    }

    /** The key of this person's family, made now. */
    public String familyKey() {
        return api.post("/settings/api-key").expect(201).string("/key");
    }

    /** Joins another's family without being asked by mail, and lives there from now on. */
    public Person moveIn(LocalCloud cloud, Person host, FamilyRole role) {
        var family = host.family();
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        try (var client = cloud.database().client()) {
            new MembershipStore(new Table(client, LocalCloud.TABLE)).join(new Membership(id, family, role, true, now));
        }
        api.patch("/settings/default-family").json(Map.of("family_id", family)).expect(200);
        return this;
    }
}
