package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.PhonePhoto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {

    /** Where the TIFF structure begins in a file of {@link PhonePhoto}. */
    private static final int TIFF = 12;

    @Test
    void of_readsBothByteOrders() {
        var photo = PhonePhoto.fourCorners(16, 8).held(6);

        assertThat(ExifOrientation.of(photo.with(ByteOrder.BIG_ENDIAN).jpeg())).isEqualTo(6);
        assertThat(ExifOrientation.of(photo.with(ByteOrder.LITTLE_ENDIAN).jpeg()))
                .isEqualTo(6);
    }

    @Test
    void of_isUpright_whenThereIsNoExif() {
        assertThat(ExifOrientation.of(
                        TestPictures.jpeg(PhonePhoto.fourCorners(16, 8).upright())))
                .isEqualTo(ExifOrientation.UPRIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_000_000, Integer.MAX_VALUE, 167})
    void of_isUpright_whenTheDirectoryIsNowhere(int offset) {
        var file = PhonePhoto.fourCorners(16, 8).held(6).jpeg();
        ByteBuffer.wrap(file).putInt(TIFF + 4, offset);

        assertThat(ExifOrientation.of(file)).isEqualTo(ExifOrientation.UPRIGHT);
    }

    @ParameterizedTest
    @ValueSource(shorts = {0, 9, -6})
    void of_isUpright_whenTheValueMakesNoSense(short value) {
        var file = PhonePhoto.fourCorners(16, 8).held(6).jpeg();
        var orientationValue = TIFF + 8 + 2 + 12 + 8;
        ByteBuffer.wrap(file).putShort(orientationValue, value);

        assertThat(ExifOrientation.of(file)).isEqualTo(ExifOrientation.UPRIGHT);
    }

    @Test
    void of_readsWhateverIsGiven_withoutFailing() {
        var file = PhonePhoto.fourCorners(16, 8).held(6).jpeg();

        for (var length = 0; length < 220; length++) {
            assertThat(ExifOrientation.of(TestPictures.firstPart(file, (double) length / file.length)))
                    .isBetween(1, 8);
        }
    }
}
