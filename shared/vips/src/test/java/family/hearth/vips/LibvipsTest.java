package family.hearth.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding against the real library. */
class LibvipsTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>";

    private final Libvips vips = Libvips.load(LibvipsLocation.find().orElseThrow());

    @Test
    void load_saysWhy_whenTheLinkerRefuses(@TempDir Path directory) {
        assertThatThrownBy(() -> Libvips.load(directory.resolve("missing.so")))
                .isInstanceOf(VipsFailure.class)
                .hasMessageContaining("does not load")
                .hasMessageContaining("missing.so");
    }

    @Test
    void load_saysWhatIsMissing_whenTheLibraryIsAnother() {
        var other = Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("prefs"));

        assertThatThrownBy(() -> Libvips.load(other))
                .isInstanceOf(VipsFailure.class)
                .hasMessage("this libvips has no vips_image_new_from_buffer");
    }

    @Test
    void open_readsTheHeader() throws IOException {
        try (var arena = Arena.ofConfined();
                var image = vips.open(offHeap(arena, picture("png", 30, 20)))) {
            assertThat(image.width()).isEqualTo(30);
            assertThat(image.height()).isEqualTo(20);
            assertThat(image.liesOnItsSide()).isFalse();
            assertThat(image.isInterlaced()).isFalse();
        }
    }

    @Test
    void open_refuses_whatIsNotOnTheList() throws IOException {
        try (var arena = Arena.ofConfined()) {
            for (var file : new byte[][] {picture("tiff", 9, 9), SVG.getBytes(StandardCharsets.US_ASCII)}) {
                assertThatThrownBy(() -> vips.open(offHeap(arena, file)))
                        .isInstanceOf(VipsFailure.class)
                        .hasMessageContaining("known format");
            }
        }
    }

    @Test
    void open_shrinksWhileItDecodes_whenTheFormatCan() throws IOException {
        try (var arena = Arena.ofConfined();
                var image = vips.open(offHeap(arena, picture("jpeg", 800, 600)), ShrinkOnLoad.jpeg(7.9))) {
            assertThat(image.width()).isEqualTo(200);
        }
    }

    @Test
    void fitInside_scalesToTheEdge_andNeverUp() throws IOException {
        try (var arena = Arena.ofConfined();
                var image = vips.open(offHeap(arena, picture("jpeg", 400, 300)));
                var small = image.fitInside(100);
                var same = small.fitInside(500)) {
            assertThat(small.width()).isEqualTo(100);
            assertThat(small.height()).isEqualTo(75);
            assertThat(same.width()).isEqualTo(100);
        }
    }

    @Test
    void fitInside_fails_whenTheFileBreaksOff() throws IOException {
        var whole = picture("jpeg", 400, 300);
        var part = Arrays.copyOf(whole, whole.length / 2);

        try (var arena = Arena.ofConfined();
                var image = vips.open(offHeap(arena, part))) {
            assertThatThrownBy(() -> image.fitInside(100))
                    .isInstanceOf(VipsFailure.class)
                    .hasMessageContaining("premature");
        }
    }

    @Test
    void toJpeg_isReadByOthers() throws IOException {
        try (var arena = Arena.ofConfined();
                var image = vips.open(offHeap(arena, picture("png", 40, 30)));
                var pixels = image.fitInside(40)) {
            var decoded = ImageIO.read(new ByteArrayInputStream(pixels.toJpeg(90)));

            assertThat(decoded.getWidth()).isEqualTo(40);
            assertThat(new Color(decoded.getRGB(20, 15)).getRed()).isGreaterThan(240);
        }
    }

    @Test
    void toJpeg_isTheSame_whenManyThreadsAskAtOnce() throws Exception {
        var file = picture("jpeg", 900, 700);
        var expected = thumbnail(file);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = threads.invokeAll(IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<byte[]>) () -> thumbnail(file))
                    .toList());

            for (var result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    private byte[] thumbnail(byte[] file) {
        try (var arena = Arena.ofConfined();
                var image = vips.open(offHeap(arena, file), ShrinkOnLoad.jpeg(2.8));
                var pixels = image.fitInside(320)) {
            return pixels.toJpeg(80);
        }
    }

    private static MemorySegment offHeap(Arena arena, byte[] file) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, file);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
