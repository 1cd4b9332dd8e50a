package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What points can be redeemed for. */
class PrizesIT extends CatalogContract {

    PrizesIT(Api anybody) {
        super(Home.PRIZES, "costPoints", anybody);
    }

    @Test
    void create_answers400_whenNoCostIsNamed() {
        Answers.assertInvalid(
                home().api().post(Home.PRIZES).json(Map.of("name", "Ice Cream")).send(), "costPoints");
        Answers.assertInvalid(
                home().api()
                        .post(Home.PRIZES)
                        .body("application/json", "{\"name\":\"Ice Cream\",\"costPoints\":null}")
                        .send(),
                "costPoints");
    }

    @Test
    void prize_mayCostNothing() {
        var prize = home().api()
                .post(Home.PRIZES)
                .json(Map.of("name", "Hug", "costPoints", 0))
                .expect(201);

        assertThat(prize.number("/data/costPoints")).isZero();
    }
}
