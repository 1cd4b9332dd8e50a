package family.hearth.local.routes;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The specimens are of the routes that there are, and of all of them. That those which write are good, faults show. */
@ExtendWith(LocalCloudExtension.class)
class RouteSpecimensIT {

    private final Api anybody;

    RouteSpecimensIT(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void route_hasASpecimen() {
        var shapes = Specimens.all().stream().map(Specimen::shape).collect(Collectors.toSet());

        assertThat(ServedRoute.all(anybody))
                .isNotEmpty()
                .allSatisfy(route ->
                        assertThat(shapes).as("route %s has no specimen", route).contains(route.shape()));
    }

    @Test
    void specimen_isOfARouteThatIsServed() {
        var shapes = ServedRoute.all(anybody).stream().map(ServedRoute::shape).collect(Collectors.toSet());

        assertThat(Specimens.all()).allSatisfy(specimen -> assertThat(shapes).contains(specimen.shape()));
    }

    @Test
    void specimen_isGood_whenItOnlyLooks(LocalCloud cloud) {
        var things = Things.ofNewFamily(cloud, anybody, "Ada");
        SoftAssertions.assertSoftly(softly -> Specimens.all().stream()
                .filter(specimen -> !specimen.writes())
                .forEach(specimen -> {
                    things.prepare(specimen);
                    var reply = specimen.of(things.caller(specimen), things).send();
                    softly.assertThat(reply.status())
                            .as("%s answered %s", specimen, reply.text())
                            .isEqualTo(specimen.done());
                }));
    }
}
