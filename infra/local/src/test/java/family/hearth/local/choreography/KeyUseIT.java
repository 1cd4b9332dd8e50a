package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a family key opens, for how long, and what is remembered of it. */
@ExtendWith(LocalCloudExtension.class)
class KeyUseIT {

    private static final String SETTINGS = "/settings/api-key";
    private static final String MEMBERS = "/api/v1/members";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Person ada;

    KeyUseIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void key_opensNoOtherDialect() {
        var key = anybody.bearer(ada.familyKey());

        for (var path : List.of("/api/kids", "/api/families", "/parent", "/family", "/settings/api-clients")) {
            var reply = key.get(path).expect(401);
            assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }
        key.post("/logout").expect(401);
    }

    @Test
    void otherCredentials_openNothingHere() {
        var client = ada.client(anybody, "common:read", "common:write", "sharing:write");
        var key = ada.familyKey();

        var unknown = anybody.bearer("choreo_nothing").get(MEMBERS).expect(401);
        assertThat(unknown.string("/code")).isEqualTo("UNAUTHORIZED");
        assertThat(unknown.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        client.get(MEMBERS).expect(401);
        anybody.get(MEMBERS).expect(401);
        anybody.with("Authorization", key).get(MEMBERS).expect(401);
        anybody.basic("key", key).get(MEMBERS).expect(401);
        anybody.bearer(key + "x").get(MEMBERS).expect(401);
    }

    @Test
    void key_isNoSession_andASessionNoKey() {
        var key = ada.familyKey();

        anybody.with("Cookie", "__Host-hearth=" + key).get(MEMBERS).expect(401);
        anybody.with("Cookie", "__Host-hearth=" + key).get("/parent").expect(401);
        anybody.bearer("choreo_" + ada.token()).get(MEMBERS).expect(401);
        anybody.bearer(ada.token()).get(MEMBERS).expect(200);
        anybody.with("Cookie", "__Host-hearth=" + ada.token()).get(MEMBERS).expect(200);
    }

    @Test
    void badKey_isTheOnlyCredentialConsidered() {
        anybody.with("Cookie", "__Host-hearth=" + ada.token())
                .bearer("choreo_nothing")
                .get(MEMBERS)
                .expect(401);
    }

    @Test
    void key_staysWithItsFamily_whenItsMakerMovesOn() {
        var key = anybody.bearer(ada.familyKey());
        var home = ada.family();
        var second = ada.api().post("/api/families").json(Map.of("name", "x")).expect(201);
        ada.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", second.number("/id")))
                .expect(200);

        assertThat(key.get(MEMBERS).expect(200).string("/data/0/familyId")).isEqualTo(Integer.toString(home));
        assertThat(ada.api().get(MEMBERS).expect(200).string("/data/0/familyId"))
                .isEqualTo(second.string("/id"));
        ada.api().get(SETTINGS).expect(404);
    }

    @Test
    void key_diesAtOnce_whenItsMakerIsDeactivated_andLivesAgainAfterwards() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN);
        var key = anybody.bearer(bob.familyKey());
        key.get(MEMBERS).expect(200);

        ada.api().delete(MEMBERS).query("id", bob.id()).expect(200);
        key.get(MEMBERS).expect(401);

        ada.api()
                .post(MEMBERS + "/reactivate")
                .json(Map.of("memberId", Integer.toString(bob.id())))
                .expect(200);
        key.get(MEMBERS).expect(200);
    }

    @Test
    void use_isNoted_atMostOnceAMinute(MovableClock clock) {
        var key = anybody.bearer(ada.familyKey());
        assertThat(ada.api().get(SETTINGS).expect(200).json("/last_used_at").isNull())
                .isTrue();

        key.get(MEMBERS).expect(200);
        var first = lastUsed();
        clock.advance(Duration.ofSeconds(30));
        key.get(MEMBERS).expect(200);
        assertThat(lastUsed()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(31));
        key.get(MEMBERS).expect(200);
        assertThat(lastUsed()).isGreaterThan(first);
    }

    @Test
    void use_isNotedByOneWrite_whenManyCallAtOnce(CapacityMeter meter) {
        var key = anybody.bearer(ada.familyKey());
        key.get(MEMBERS).expect(200);
        var first = lastUsed();

        Together.times(10, i -> key.get(MEMBERS).expect(200));

        assertThat(lastUsed()).isEqualTo(first);
        try (var measurement = meter.measureStages()) {
            key.get(MEMBERS).expect(200);
            // The limiter's one, and no other.
            assertThat(measurement.writeUnits()).isEqualTo(1);
        }
    }

    @Test
    void use_isServed_whenItCannotBeNoted(FaultInjector faults) {
        var key = anybody.bearer(ada.familyKey());
        faults.failNext("UpdateItem", Fault.BROKEN, 100);

        key.get(MEMBERS).expect(200);

        faults.clear();
        assertThat(ada.api().get(SETTINGS).expect(200).json("/last_used_at").isNull())
                .isTrue();
    }

    @Test
    void refusedUse_isNotNoted() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN);
        var key = anybody.bearer(bob.familyKey());
        ada.api().delete(MEMBERS).query("id", bob.id()).expect(200);

        key.get(MEMBERS).expect(401);

        assertThat(ada.api().get(SETTINGS).expect(200).json("/last_used_at").isNull())
                .isTrue();
    }

    private String lastUsed() {
        return ada.api().get(SETTINGS).expect(200).string("/last_used_at");
    }
}
