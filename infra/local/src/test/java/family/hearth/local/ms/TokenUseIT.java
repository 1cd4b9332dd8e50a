package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.http.Dialect;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.MovableClock;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a token opens, for how long, and what is remembered of it. */
@ExtendWith(LocalCloudExtension.class)
class TokenUseIT {

    private static final String PATH = Tokens.PATH;
    private static final String CHOREOGRAPHY_MEMBERS = "/api/v1/members";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Tokens tokens;
    private final Person ada;

    TokenUseIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.tokens = new Tokens(anybody);
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void token_opensNoOtherDialect() {
        var token = tokens.readWrite(ada).api();

        for (var path : List.of("/api/kids", CHOREOGRAPHY_MEMBERS, "/api/v1/chores", "/parent", "/family", "/kids")) {
            var reply = token.get(path).expect(401);
            assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }
        token.post("/settings/api-key").expect(401);
        token.post("/logout").expect(401);
    }

    @Test
    void otherCredentials_openNothingHere() {
        var secret = tokens.readWrite(ada).secret();
        var strangers = List.of(
                anybody,
                anybody.bearer("ms_nothing"),
                anybody.bearer(secret + "0"),
                anybody.bearer(secret.substring("ms_".length())),
                anybody.basic("token", secret),
                anybody.with("Authorization", secret),
                anybody.with("Cookie", "__Host-hearth=" + secret),
                anybody.with("Cookie", "__Host-hearth=" + ada.token()).bearer("ms_nothing"),
                anybody.bearer(ada.familyKey()),
                ada.client(anybody, "common:read", "common:write", "sharing:write"));

        for (var nobody : strangers) {
            // So that a cookie is refused for what it holds, and not for where it comes from.
            var stranger = nobody.with("Sec-Fetch-Site", "same-origin");
            for (var route : routes()) {
                var reply = stranger.get(route).send();
                if (reply.status() == 405) {
                    reply = stranger.post(route).send();
                }
                if (reply.status() == 405) {
                    reply = stranger.delete(route).send();
                }
                assertThat(reply.expect(401).string("/error/code")).as(route).isEqualTo("unauthorized");
                assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            }
        }
    }

    /** Every path of the dialect that a credential opens. */
    private static List<String> routes() {
        return Topology.functions().stream()
                .map(FunctionSpec::routes)
                .flatMap(List::stream)
                .filter(route -> route.startsWith("/") && Dialect.of(route) == Dialect.MEMORIES)
                .filter(route -> !route.equals("/api/v1/health"))
                .map(route -> route.replaceAll("\\{\\w+}", "1"))
                .toList();
    }

    @Test
    void session_opensIt_byHeaderAndByCookie() {
        ada.api().get(PATH).expect(200);
        var cookie = anybody.with("Cookie", "__Host-hearth=" + ada.token());
        cookie.get(PATH).expect(200);
        assertThat(Tokens.asking(cookie, "read").expect(403).string("/error/code"))
                .isEqualTo("forbidden");
    }

    @Test
    void readToken_reachesNoWrite_whateverTheRoute() {
        var token = tokens.read(ada).api();
        assertThat(routes()).contains(PATH, PATH + "/1", Members.PATH + "/1", Invitations.PATH);
        for (var route : routes()) {
            assertThat(token.get(route).send().status()).as(route).isNotIn(401, 403);
            assertThat(writesOf(token, route)).as(route).allSatisfy(reply -> {
                assertThat(reply.expect(403).string("/error/code")).isEqualTo("insufficient_scope");
                assertThat(reply.header("WWW-Authenticate").orElse(""))
                        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"read_write\"");
            });
        }
    }

    @Test
    void routesThatWrite_areAmongThoseAsked() {
        var token = tokens.read(ada).api();

        for (var route : List.of(PATH, PATH + "/1", Members.PATH + "/1", Invitations.PATH)) {
            assertThat(writesOf(token, route)).as(route).isNotEmpty();
        }
    }

    /** What comes of every method that the route has and that is no mere look. */
    private static List<ApiReply> writesOf(Api api, String route) {
        return Stream.of("POST", "PUT", "PATCH", "DELETE")
                .map(method -> api.request(method, route).json(Map.of()).send())
                .filter(reply -> reply.status() != 405)
                .toList();
    }

    @Test
    void token_staysWithItsFamily_whenItsMakerMovesOn() {
        var home = ada.family();
        var token = tokens.readWrite(ada);
        var second = ada.api().post("/api/families").json(Map.of("name", "x")).expect(201);
        ada.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", second.number("/id")))
                .expect(200);

        assertThat(tokens.make(token.api(), "read").id()).isPositive();
        assertThat(token.api().get(PATH).expect(200).json("/data").findValuesAsText("family_id"))
                .containsExactly(Integer.toString(home), Integer.toString(home));
        assertThat(ada.api().get(PATH).expect(200).json("/data")).isEmpty();
        Tokens.deleting(ada.api(), token).expect(404);
    }

    @Test
    void token_isWorthItsMakersRole_asItIsNow() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN);
        var bobs = tokens.readWrite(bob).api();
        Tokens.deleting(bobs, tokens.read(ada)).expect(204);

        Members.changing(ada.api(), bob.id(), "member").expect(200);

        Tokens.deleting(bobs, tokens.read(ada)).expect(404);
        bobs.get(PATH).expect(200);
    }

    @Test
    void token_diesAtOnce_whenItsMakerIsDeactivated_andLivesAgainAfterwards() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        var token = tokens.readWrite(bob).api();
        token.get(PATH).expect(200);

        ada.api().delete(CHOREOGRAPHY_MEMBERS).query("id", bob.id()).expect(200);
        token.get(PATH).expect(401);
        token.post(PATH).expect(401);

        ada.api()
                .post(CHOREOGRAPHY_MEMBERS + "/reactivate")
                .json(Map.of("memberId", Integer.toString(bob.id())))
                .expect(200);
        token.get(PATH).expect(200);
    }

    @Test
    void token_diesWithItsMaker() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        var token = tokens.readWrite(bob);

        bob.api().delete("/parent").expect(204);

        token.api().get(PATH).expect(401);
        anybody.post("/_local/schedules/empty-trash/run").expect(200);
        assertThat(ada.api().get(PATH).expect(200).json("/data")).isEmpty();
    }

    @Test
    void use_isNoted_atMostOnceAMinute(MovableClock clock) {
        var token = tokens.readWrite(ada).api();
        assertThat(ada.api().get(PATH).expect(200).json("/data/0/last_used_at").isNull())
                .isTrue();

        token.get(PATH).expect(200);
        var first = lastUsed();
        clock.advance(Duration.ofSeconds(30));
        token.get(PATH).expect(200);
        assertThat(lastUsed()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(31));
        token.get(PATH).expect(200);
        assertThat(lastUsed()).isGreaterThan(first);
    }

    @Test
    void use_isNotedByNoWrite_withinTheMinute(CapacityMeter meter) {
        var token = tokens.readWrite(ada).api();
        token.get(PATH).expect(200);
        var first = lastUsed();

        Together.times(10, _ -> token.get(PATH).expect(200));

        assertThat(lastUsed()).isEqualTo(first);
        try (var measurement = meter.measureStages()) {
            token.get(PATH).expect(200);
            // The limiter's one, and no other.
            assertThat(measurement.writeUnits()).isEqualTo(1);
        }
    }

    @Test
    void use_isServed_whenItCannotBeNoted(FaultInjector faults) {
        var token = tokens.readWrite(ada).api();
        faults.failNext("UpdateItem", Fault.BROKEN, 100);

        token.get(PATH).expect(200);

        faults.clear();
        assertThat(ada.api().get(PATH).expect(200).json("/data/0/last_used_at").isNull())
                .isTrue();
    }

    @Test
    void calls_areCounted_tokenByToken(MovableClock clock) {
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MINUTES));
        var first = tokens.read(ada).api();
        var second = tokens.read(ada).api();

        var left = first.get(PATH).expect(200).header("RateLimit-Remaining").map(Integer::valueOf);
        assertThat(first.get(PATH).expect(200).header("RateLimit-Remaining").map(Integer::valueOf))
                .isEqualTo(left.map(remaining -> remaining - 1));
        assertThat(second.get(PATH).expect(200).header("RateLimit-Remaining").map(Integer::valueOf))
                .isEqualTo(left);
    }

    private String lastUsed() {
        return ada.api().get(PATH).expect(200).string("/data/0/last_used_at");
    }
}
