package family.hearth.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The fewest write units that lie between two images of a table. */
class TableImageTest {

    private static final TableImage EMPTY = new TableImage(Map.of());
    private static final Map<String, AttributeValue> SMALL = Map.of("a", AttributeValue.fromS("x"));
    private static final Map<String, AttributeValue> LARGE = Map.of("a", AttributeValue.fromS("x".repeat(1500)));

    @Test
    void nothingChanged_costsNothing() {
        assertThat(image(Map.of("KID#1 KID", SMALL)).leastWrites(image(Map.of("KID#1 KID", SMALL))))
                .isZero();
    }

    @Test
    void oneRow_costsAUnitForEachKilobyte() {
        assertThat(image(Map.of("KID#1 KID", SMALL)).leastWrites(EMPTY)).isEqualTo(1);
        assertThat(image(Map.of("KID#1 KID", LARGE)).leastWrites(EMPTY)).isEqualTo(2);
    }

    @Test
    void rowThatGoes_costsWhatItWeighed() {
        assertThat(EMPTY.leastWrites(image(Map.of("KID#1 KID", LARGE)))).isEqualTo(2);
    }

    @Test
    void severalRows_costTwice_sinceTheyChangeTogether() {
        assertThat(image(Map.of("KID#1 KID", SMALL, "FAM#1 KID#1", SMALL)).leastWrites(EMPTY))
                .isEqualTo(4);
    }

    @Test
    void counter_isOutsideOfTheTransaction() {
        assertThat(image(Map.of("KID#1 KID", SMALL, "RATE#x 1", SMALL)).leastWrites(EMPTY))
                .isEqualTo(2);
    }

    @Test
    void entryOfAnIndex_costsAUnit_andTwoWhenItMoves() {
        assertThat(image(Map.of("T#1 T", due("1"))).leastWrites(EMPTY)).isEqualTo(2);
        assertThat(image(Map.of("T#1 T", due("2"))).leastWrites(image(Map.of("T#1 T", due("1")))))
                .isEqualTo(3);
    }

    private static Map<String, AttributeValue> due(String when) {
        return Map.of("gsi2pk", AttributeValue.fromS("DUE"), "gsi2sk", AttributeValue.fromS(when));
    }

    private static TableImage image(Map<String, Map<String, AttributeValue>> rows) {
        return new TableImage(rows);
    }
}
