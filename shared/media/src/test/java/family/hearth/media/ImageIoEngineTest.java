package family.hearth.media;

import static family.hearth.media.PictureAssertions.assertColour;
import static family.hearth.media.PictureAssertions.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import family.hearth.media.UnusableImage.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The engine without libvips, and what it cannot do. */
class ImageIoEngineTest extends ImageEngineContract {

    @Override
    ImageEngine engine(PixelLimit limit) {
        return new ImageIoEngine(limit);
    }

    @Test
    void render_refusesWebpInWords() {
        assertRefused(TestPictures.webp(), Reason.UNSUPPORTED_TYPE, "WebP");
    }

    @Test
    void render_ignoresTheProfileOfAPng() throws Exception {
        var wide = TestPictures.plain(400, 300, BufferedImage.TYPE_INT_RGB, new Color(128, 200, 64));

        var rendition = render(TestPictures.pngIn(TestPictures.displayP3(), wide));

        assertColour(decoded(rendition.medium()), 200, 150, new Color(128, 200, 64));
    }

    @Test
    void asFallback_warnsOnce() {
        var logger = (Logger) LoggerFactory.getLogger(ImageIoEngine.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        try {
            ImageIoEngine.asFallback(PixelLimit.DEFAULT);
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage()).contains("libvips", "WebP");
        });
    }
}
