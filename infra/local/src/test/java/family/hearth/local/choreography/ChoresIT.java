package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a family wants done. */
class ChoresIT extends CatalogContract {

    ChoresIT(Api anybody) {
        super(Home.CHORES, "points", anybody);
    }

    @Test
    void create_givesTenPoints_whenNoneAreNamed() {
        var chore = home().api().post(Home.CHORES).json(Map.of("name", "Lawn")).expect(201);

        assertThat(chore.number("/data/points")).isEqualTo(10);
    }

    @Test
    void create_givesTenPoints_whenTheyAreNull() {
        var chore = home().api()
                .post(Home.CHORES)
                .body("application/json", "{\"name\":\"Lawn\",\"points\":null}")
                .expect(201);

        assertThat(chore.number("/data/points")).isEqualTo(10);
    }
}
