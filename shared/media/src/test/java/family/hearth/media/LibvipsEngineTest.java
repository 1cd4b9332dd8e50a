package family.hearth.media;

import static family.hearth.media.PictureAssertions.assertColour;
import static family.hearth.media.PictureAssertions.assertCorners;
import static family.hearth.media.PictureAssertions.assertSize;
import static family.hearth.media.PictureAssertions.decoded;
import static family.hearth.testkit.PhonePhoto.BOTTOM_LEFT;
import static family.hearth.testkit.PhonePhoto.BOTTOM_RIGHT;
import static family.hearth.testkit.PhonePhoto.TOP_LEFT;
import static family.hearth.testkit.PhonePhoto.TOP_RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.media.UnusableImage.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** libvips, and what only it can do. */
class LibvipsEngineTest extends ImageEngineContract {

    @Override
    ImageEngine engine(PixelLimit limit) {
        var engine = ImageEngine.ofThisMachine(limit);
        assertThat(engine).as("the build fetched libvips").isInstanceOf(LibvipsEngine.class);
        return engine;
    }

    @Test
    void render_takesWebp_shrinkingItWhileDecoding() throws Exception {
        var rendition = render(TestPictures.webp());

        assertThat(rendition.width()).isEqualTo(3200);
        assertThat(rendition.height()).isEqualTo(2400);
        assertSize(rendition.medium(), 1280, 960);
        assertCorners(rendition.medium(), TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT);
    }

    @Test
    void render_callsItDamaged_whenAWebpBreaksOff() {
        assertRefused(TestPictures.firstPart(TestPictures.webp(), 0.7), Reason.DAMAGED, "damaged");
        assertRefused(TestPictures.firstPart(TestPictures.webp(), 0.1), Reason.DAMAGED, "damaged");
    }

    @Test
    void render_convertsToSrgb_whenAPngHasAWiderGamut() throws Exception {
        var wide = TestPictures.plain(400, 300, BufferedImage.TYPE_INT_RGB, new Color(128, 200, 64));

        var rendition = render(TestPictures.pngIn(TestPictures.displayP3(), wide));

        assertColour(decoded(rendition.medium()), 200, 150, new Color(103, 202, 20));
    }
}
