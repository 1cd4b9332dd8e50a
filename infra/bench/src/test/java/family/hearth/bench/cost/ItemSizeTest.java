package family.hearth.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How DynamoDB weighs items. */
class ItemSizeTest {

    @Test
    void text_weighsItsBytes_andItsName() {
        assertThat(ItemSize.of(Map.of("name", AttributeValue.fromS("é")))).isEqualTo(4 + 2);
    }

    @Test
    void number_weighsAByteForTwoDigits_andOneMore() {
        assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("12345")))).isEqualTo(1 + 3 + 1);
    }

    @Test
    void documents_weighThreeBytes_andOneForEachPart() {
        var list = AttributeValue.fromL(List.of(AttributeValue.fromBool(true), AttributeValue.fromS("ab")));
        var map = AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")));

        assertThat(ItemSize.of(Map.of("l", list))).isEqualTo(1 + 3 + 2 + 3);
        assertThat(ItemSize.of(Map.of("m", map))).isEqualTo(1 + 3 + 2 + 1);
    }

    @Test
    void units_areBegun_oneByteAbove() {
        assertThat(ItemSize.writeUnits(1024)).isEqualTo(1);
        assertThat(ItemSize.writeUnits(1025)).isEqualTo(2);
        assertThat(ItemSize.readUnits(4096)).isEqualTo(1);
        assertThat(ItemSize.readUnits(4097)).isEqualTo(2);
    }
}
