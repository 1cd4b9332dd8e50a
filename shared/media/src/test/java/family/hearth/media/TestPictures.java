package family.hearth.media;

import family.hearth.testkit.PhonePhoto;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files made on the spot: good ones, odd ones, and some that lie. */
final class TestPictures {

    /** 3200 x 2400 with the corners of {@link PhonePhoto}, without loss. Nothing here but libvips can write WebP. */
    private static final String WEBP =
            "UklGRgoDAABXRUJQVlA4TP4CAAAvf8xXAh8gECBOlCtQJE1IQHQj7PA/mSUkILosW2z0/Ac3cZJBQRspEiYxiUk0wD2N6P8ExDjW"
                    + "OPIf//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef"
                    + "//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef"
                    + "//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef"
                    + "//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef"
                    + "//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef//Ef/51kPY45jvzHf/zHf/zHf/zHf/zHf/zH"
                    + "f/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zH"
                    + "f/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zH"
                    + "f/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zH"
                    + "f/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zH"
                    + "f/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHf/zHfycZ";

    private static final int END_OF_PNG_HEADER = 33;

    private TestPictures() {}

    static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    static BufferedImage plain(int width, int height, int type, Color colour) {
        var image = new BufferedImage(width, height, type);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }

    /** A picture of one shade, given as it is stored: Java's own conversion to grey would change it. */
    static BufferedImage grey(int width, int height, int type, int sample) {
        var image = new BufferedImage(width, height, type);
        var raster = image.getRaster();
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                raster.setSample(x, y, 0, sample);
            }
        }
        return image;
    }

    /** A picture of one translucent shade. */
    static BufferedImage greyGlass(int width, int height, int shade, int alpha) {
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                Transparency.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        var raster = colours.createCompatibleWritableRaster(width, height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {shade, alpha});
            }
        }
        return new BufferedImage(colours, raster, false, null);
    }

    static byte[] jpeg(RenderedImage image) {
        return encoded(image, "jpeg");
    }

    static byte[] png(RenderedImage image) {
        return encoded(image, "png");
    }

    /** A PNG whose pixels are said to be in another colour space. */
    static byte[] pngIn(byte[] profile, RenderedImage image) {
        var compressed = new byte[profile.length + 64];
        var deflater = new Deflater();
        deflater.setInput(profile);
        deflater.finish();
        var length = deflater.deflate(compressed);
        deflater.end();
        var data = ByteBuffer.allocate(4 + 3 + length).put("iCCPp\0\0".getBytes(StandardCharsets.US_ASCII));
        data.put(compressed, 0, length);
        var checksum = new CRC32();
        checksum.update(data.array());
        var chunk = ByteBuffer.allocate(8 + data.capacity()).putInt(3 + length).put(data.array());
        return inserted(
                png(image),
                END_OF_PNG_HEADER,
                chunk.putInt((int) checksum.getValue()).array());
    }

    static byte[] interlacedPng(RenderedImage image) {
        return written("png", writer -> {
            var parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), parameters);
        });
    }

    static byte[] gif(RenderedImage image) {
        return encoded(image, "gif");
    }

    static byte[] tiff(RenderedImage image) {
        return encoded(image, "tiff");
    }

    private static byte[] encoded(RenderedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer takes this image as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] animatedGif(BufferedImage... frames) {
        return written("gif", writer -> {
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        });
    }

    /** A JPEG of inks, stored inverted and marked as Adobe's programs do, without a profile. */
    static byte[] cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        var inks = new int[] {255 - cyan, 255 - magenta, 255 - yellow, 255 - black};
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                raster.setPixel(x, y, inks);
            }
        }
        var plain = written("jpeg", writer -> writer.write(null, new IIOImage(raster, null, null), null));
        var adobe = new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return inserted(plain, 2, adobe);
    }

    private interface Writing {
        void with(ImageWriter writer) throws IOException;
    }

    private static byte[] written(String format, Writing writing) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var bytes = new ByteArrayOutputStream();
                var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writing.with(writer);
            output.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** A profile with the primaries of Display P3 and the curve of sRGB, as phones embed it. */
    static byte[] displayP3() {
        var profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setData(ICC_Profile.icSigRedColorantTag, xyz(0.51512, 0.24120, -0.00105));
        profile.setData(ICC_Profile.icSigGreenColorantTag, xyz(0.29198, 0.69225, 0.04189));
        profile.setData(ICC_Profile.icSigBlueColorantTag, xyz(0.15710, 0.06657, 0.78407));
        return profile.getData();
    }

    private static byte[] xyz(double x, double y, double z) {
        var tag = ByteBuffer.allocate(20).put("XYZ \0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        for (var value : new double[] {x, y, z}) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    static byte[] firstPart(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    static byte[] followedBy(byte[] file, String trailer) {
        return inserted(file, file.length, trailer.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] inserted(byte[] file, int at, byte[] what) {
        return ByteBuffer.allocate(file.length + what.length)
                .put(file, 0, at)
                .put(what)
                .put(file, at, file.length - at)
                .array();
    }

    /** A small JPEG whose header claims another size. */
    static byte[] jpegClaiming(int width, int height) {
        var jpeg = PhonePhoto.fourCorners(64, 64).jpeg();
        for (var i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("no start of frame");
    }

    /** The header of a PNG that claims a size, with its checksum. */
    static byte[] pngClaiming(int width, int height) {
        var png = png(plain(8, 8, BufferedImage.TYPE_INT_RGB, Color.RED));
        var bytes = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        bytes.putInt(29, (int) checksum.getValue());
        return png;
    }

    /** A GIF whose canvas and first frame claim a size. */
    static byte[] gifClaiming(int width, int height) {
        var gif = gif(plain(8, 8, BufferedImage.TYPE_BYTE_INDEXED, Color.RED));
        var bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) width).putShort(8, (short) height);
        for (var i = 13; i < gif.length - 9; i++) {
            if (gif[i] == ',' && bytes.getInt(i + 1) == 0 && bytes.getInt(i + 5) == 0x00080008) {
                bytes.putShort(i + 5, (short) width).putShort(i + 7, (short) height);
                return gif;
            }
        }
        throw new IllegalStateException("no image descriptor");
    }

    /** An ISO base media file that opens with these brands. */
    static byte[] brand(String major, String compatible) {
        var length = 16 + compatible.length();
        var box = ByteBuffer.allocate(length + 64).putInt(length);
        return box.put(("ftyp" + major + "\0\0\0\0" + compatible).getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
