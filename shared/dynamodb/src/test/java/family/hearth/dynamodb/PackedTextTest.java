package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackedTextTest {

    private static final int ROW = 400 * 1024;

    /** The longest memory that can be written, in characters that are packed worst. */
    private static String longest() {
        return new Random(7)
                .ints(105_500, 0x20000, 0x2A6DF)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void text_isUnpackedAsItWas() {
        var text = longest();

        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void longestMemory_fitsIntoARow_whenItIsPacked() {
        assertThat(PackedText.pack(longest()).asByteArray().length).isLessThan(ROW);
    }
}
