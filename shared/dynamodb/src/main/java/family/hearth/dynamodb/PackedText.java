package family.hearth.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/** A text in fewer bytes, where a row could not hold it as it is: DynamoDB takes 400 KB. */
final class PackedText {

    private PackedText() {}

    static SdkBytes pack(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return SdkBytes.fromByteArray(bytes.toByteArray());
    }

    static String unpack(SdkBytes packed) {
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray()))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("what was packed here can be unpacked", e);
        }
    }
}
