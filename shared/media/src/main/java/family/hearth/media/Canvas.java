package family.hearth.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.util.function.Consumer;

/** An opaque picture in sRGB, drawn with Java's own means. */
final class Canvas {

    private final BufferedImage image;

    private Canvas(BufferedImage image) {
        this.image = image;
    }

    BufferedImage image() {
        return image;
    }

    /** Any picture in sRGB, with white where it is transparent. */
    static Canvas opaque(BufferedImage image) {
        var canvas = blank(image.getWidth(), image.getHeight());
        var colours = image.getColorModel();
        if (colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            draw(canvas, graphics -> graphics.drawImage(greyAsStored(image), 0, 0, Color.WHITE, null));
        } else if (!colours.hasAlpha() && !colours.getColorSpace().isCS_sRGB()) {
            // Drawing converts pixel by pixel, this a row at a time.
            new ColorConvertOp(null).filter(image, canvas);
        } else {
            draw(canvas, graphics -> graphics.drawImage(image, 0, 0, Color.WHITE, null));
        }
        return new Canvas(canvas);
    }

    /** Java takes grey for linear light and would brighten it; files mean the curve of sRGB. */
    private static BufferedImage greyAsStored(BufferedImage image) {
        var raster = image.getRaster();
        var excessBits = raster.getSampleModel().getSampleSize(0) - Byte.SIZE;
        var same = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var shade = raster.getSample(x, y, 0) >> excessBits;
                var alpha = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> excessBits : 0xFF;
                same.setRGB(x, y, alpha << 24 | shade << 16 | shade << 8 | shade);
            }
        }
        return same;
    }

    /** This picture within a square of that edge; never enlarged. */
    Canvas fitInside(int edge) {
        var longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= edge) {
            return this;
        }
        // Interpolation looks at neighbours only, so more than half at once would skip pixels.
        if (longest > 2 * edge) {
            return scaled(halved(image.getWidth()), halved(image.getHeight())).fitInside(edge);
        }
        var factor = (double) edge / longest;
        return scaled(atLeastOne(image.getWidth() * factor), atLeastOne(image.getHeight() * factor));
    }

    private Canvas scaled(int width, int height) {
        var smaller = blank(width, height);
        draw(smaller, graphics -> graphics.drawImage(image, 0, 0, width, height, null));
        return new Canvas(smaller);
    }

    private static int halved(int length) {
        return atLeastOne(length / 2.0);
    }

    private static int atLeastOne(double length) {
        return Math.max(1, Math.toIntExact(Math.round(length)));
    }

    /** This picture as the camera was held, by its EXIF orientation. */
    Canvas turnedUpright(int orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return this;
        }
        var sideways = ExifOrientation.liesOnItsSide(orientation);
        var upright =
                sideways ? blank(image.getHeight(), image.getWidth()) : blank(image.getWidth(), image.getHeight());
        draw(upright, graphics -> graphics.drawImage(image, toUpright(orientation), null));
        return new Canvas(upright);
    }

    /** Where a stored pixel (x, y) belongs: the eight turns and mirrorings of EXIF. */
    private AffineTransform toUpright(int orientation) {
        var width = image.getWidth();
        var height = image.getHeight();
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage onto, Consumer<Graphics2D> strokes) {
        var graphics = onto.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            strokes.accept(graphics);
        } finally {
            graphics.dispose();
        }
    }
}
