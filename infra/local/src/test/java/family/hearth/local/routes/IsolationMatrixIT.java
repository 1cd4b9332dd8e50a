package family.hearth.local.routes;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route of the topology with every credential that should not open it: each cell has its status, shows nothing
 * and leaves every row as it was.
 */
@ExtendWith(LocalCloudExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class IsolationMatrixIT {

    private static final String[] EVERY_SCOPE = {"common:read", "common:write", "sharing:write"};

    /** In the stead of a status: the cell is not asked, since the caller may. */
    private static final int MAY = 0;

    private final Api anybody;
    private final LocalCloud cloud;
    private final List<Specimen> all;
    private final Things adas;
    private final Person ada;

    IsolationMatrixIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.all = withSlashes(Specimens.all(), anybody);
        this.adas = Things.ofNewFamily(cloud, anybody, "Ada");
        this.ada = adas.owner();
    }

    /** To API Gateway a path with a slash at its end is another route. */
    private static List<Specimen> withSlashes(List<Specimen> specimens, Api anybody) {
        var twins = ServedRoute.all(anybody).stream()
                .filter(ServedRoute::endsWithSlash)
                .map(ServedRoute::shape)
                .collect(Collectors.toSet());
        return specimens.stream()
                .flatMap(specimen -> twins.contains(specimen.shape())
                        ? Stream.of(specimen, specimen.at(specimen.path() + "/"))
                        : Stream.of(specimen))
                .toList();
    }

    @BeforeAll
    void furnish() {
        all.forEach(adas::prepare);
    }

    private void assertEach(Api caller, ToIntFunction<Specimen> expected) {
        var before = TableRows.of(cloud);
        SoftAssertions.assertSoftly(softly -> all.stream()
                .filter(specimen -> specimen.door().needsCredential() && expected.applyAsInt(specimen) != MAY)
                .forEach(specimen -> {
                    var reply = specimen.of(caller, adas).send();
                    softly.assertThat(reply.status())
                            .as("%s answered %s", specimen, reply.text())
                            .isEqualTo(expected.applyAsInt(specimen));
                    if (reply.status() >= 400) {
                        softly.assertThatCode(() -> RefusalShape.assertOf(specimen, reply))
                                .as(specimen.toString())
                                .doesNotThrowAnyException();
                    }
                }));
        TableRows.of(cloud).assertAsIn(before);
    }

    @Test
    void everything_needsACredential() {
        assertEach(anybody, _ -> 401);
    }

    @Test
    void everything_refusesGarbage() {
        var key = adas.apply("key");
        for (var token : List.of("garbage", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", ada.token() + "x", key + "x")) {
            assertEach(anybody.bearer(token), _ -> 401);
        }
        assertEach(anybody.with("Authorization", ada.token()), _ -> 401);
        assertEach(anybody.basic(ada.email(), Person.PASSWORD), _ -> 401);
    }

    @Test
    void everything_refusesWhatIsOver(MovableClock clock) {
        var machine = ada.client(anybody, EVERY_SCOPE);
        machine.get("/api/kids").expect(200);

        clock.advance(Duration.ofMinutes(15).plusSeconds(90));
        assertEach(machine, _ -> 401);
        clock.advance(Duration.ofDays(30));
        assertEach(ada.api(), _ -> 401);
    }

    @Test
    void everything_refusesWhatWasRevoked() {
        var zoe = Person.join(anybody, "Zoe");
        var session = anybody.bearer(Person.signIn(anybody, zoe.email()));
        session.post("/logout").expect(204);
        var key = anybody.bearer(zoe.familyKey());
        zoe.api().post("/settings/api-key/rotate").expect(200);
        var machine = zoe.client(anybody, EVERY_SCOPE);
        var client = zoe.api().get("/settings/api-clients").expect(200).string("/0/client_id");
        zoe.api().delete("/settings/api-clients/" + client).expect(204);

        var token = zoe.api()
                .post("/api/v1/tokens")
                .json(Map.of("token", Map.of("name", "x", "scope", "read_write")))
                .expect(201);
        zoe.api().delete("/api/v1/tokens/" + token.string("/data/id")).expect(204);
        var program = anybody.bearer(token.string("/data/token"));

        for (var revoked : List.of(session, key, machine, program)) {
            assertEach(revoked, _ -> 401);
        }
    }

    @Test
    void everything_refusesCredentialsOfAnotherDialect() {
        assertEach(
                ada.client(anybody, EVERY_SCOPE),
                specimen -> specimen.door().scope().isEmpty() ? 401 : MAY);
        assertEach(anybody.bearer(adas.apply("key")), IsolationMatrixIT::toKey);
        assertEach(anybody.bearer(adas.token("read_write")), specimen -> specimen.door() == Door.TOKEN ? MAY : 401);
    }

    private static int toKey(Specimen specimen) {
        return switch (specimen.door()) {
            case FAMILY -> MAY;
            case PEOPLE_OF_FAMILY -> 405;
            default -> 401;
        };
    }

    @Test
    void everything_refusesAScopeThatDoesNotReach() {
        for (var missing : EVERY_SCOPE) {
            var others = Stream.of(EVERY_SCOPE)
                    .filter(scope -> !scope.equals(missing))
                    .toArray(String[]::new);
            assertEach(
                    ada.client(anybody, others),
                    specimen -> specimen.door().scope().equals(missing) ? 403 : MAY);
        }
    }

    @Test
    void everything_isLookedAtOnly_byATokenThatReads() {
        assertEach(
                anybody.bearer(adas.token("read")),
                specimen -> specimen.door() == Door.TOKEN && specimen.writes() ? 403 : MAY);
    }

    @Test
    void everything_isLookedAtOnly_byAMemberWithoutASay() {
        assertEach(adas.relative("Carl").api(), IsolationMatrixIT::toMember);
    }

    private static int toMember(Specimen specimen) {
        var isOwn = specimen.writes() && specimen.member() < 400;
        return isOwn || specimen.door() == Door.CLIENT ? MAY : specimen.member();
    }

    @Test
    void kid_isLookedAtOnly_byItsViewer_andNothingElseIsThere() {
        var guest = Person.join(anybody, "Gil");
        ada.share(Integer.parseInt(adas.apply("kid")), guest, "viewer");

        assertEach(guest.api(), IsolationMatrixIT::toGuest);
    }

    private static int toGuest(Specimen specimen) {
        var names = Foreign.names(specimen);
        if (names.isEmpty() || specimen.door() == Door.CLIENT) {
            return MAY;
        }
        return specimen.guest() == 404 ? Foreign.refusal(specimen, names) : specimen.guest();
    }

    @Test
    void foreignThings_lookLikeMissingOnes() {
        var eves = Things.ofNewFamily(cloud, anybody, "Eve");
        all.forEach(eves::prepare);
        var eve = eves.owner();
        var machine = eve.client(anybody, EVERY_SCOPE);
        var key = anybody.bearer(eves.apply("key"));
        var before = TableRows.of(cloud);

        SoftAssertions.assertSoftly(softly -> {
            for (var specimen : all) {
                var foreign = new Foreign(specimen, adas, eves);
                foreign.assertMissing(softly, eve.api());
                if (!specimen.door().scope().isEmpty()) {
                    foreign.assertMissing(softly, machine, Foreign.names(specimen));
                } else if (specimen.door() == Door.FAMILY) {
                    foreign.assertMissing(softly, key, Foreign.names(specimen));
                }
            }
        });

        TableRows.of(cloud).assertAsIn(before);
    }

    @Test
    void id_thatIsNone_isNotThere() {
        var before = TableRows.of(cloud);

        SoftAssertions.assertSoftly(softly -> {
            for (var specimen : all) {
                for (var id : List.of("0", "-1", "2147483648", "99999999999999999999", "abc", "1.5", "%00", "0x1")) {
                    var path = specimen.path().replaceAll("<[^>]*>", id);
                    if (path.equals(specimen.path()) || specimen.door() == Door.CLIENT) {
                        continue;
                    }
                    softly.assertThat(
                                    specimen.at(path).of(ada.api(), adas).send().status())
                            .as("%s %s", specimen.method(), path)
                            .isIn(400, 404);
                }
            }
        });

        TableRows.of(cloud).assertAsIn(before);
    }

    @Test
    void lists_holdOnlyOnesOwn() {
        var eve = Person.join(anybody, "Eve");
        var asked = eve.api().get("/api/kids").query("familyId", adas.apply("family"));
        assertThat(asked.send().text()).doesNotContain(Things.SECRET);

        SoftAssertions.assertSoftly(softly -> all.stream()
                .filter(specimen -> !specimen.writes() && specimen.names().isEmpty())
                .forEach(specimen -> softly.assertThat(
                                specimen.of(eve.api(), adas).send().text())
                        .as(specimen.toString())
                        .doesNotContain(Things.SECRET)));
    }
}
