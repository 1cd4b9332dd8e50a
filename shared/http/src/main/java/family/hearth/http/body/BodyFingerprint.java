package family.hearth.http.body;

import family.hearth.http.failure.RequestFailure;
import family.hearth.http.gateway.GatewayRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;

/**
 * What a body says, whatever way it was written down: the order of members, white space and a multipart form's random
 * boundary make no difference.
 */
public final class BodyFingerprint {

    private final DataOutputStream out;

    private BodyFingerprint(DataOutputStream out) {
        this.out = out;
    }

    /** The SHA-256 of the body's content; of its bytes, where it is neither JSON nor a form, or a broken one. */
    public static byte[] of(HttpRequest<?> request) {
        var digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            new BodyFingerprint(out).write(request);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest takes every byte", e);
        }
        return digest.digest();
    }

    private void write(HttpRequest<?> request) throws IOException {
        try {
            if (request.getContentType()
                    .filter(MediaType.MULTIPART_FORM_DATA_TYPE::equals)
                    .isPresent()) {
                write(MultipartReader.read(request));
            } else {
                write(RequestBody.read(request));
            }
        } catch (RequestFailure unread) {
            out.writeByte('?');
            out.write(GatewayRequest.from(request).body());
        }
    }

    private void write(MultipartForm form) throws IOException {
        write(form.fields());
        for (var file : form.files()) {
            text(file.name());
            text(file.filename());
            text(file.contentType());
            bytes(file.bytes());
        }
    }

    private void write(Tree tree) throws IOException {
        switch (tree) {
            case Tree.Fields fields -> {
                out.writeByte('{');
                for (var field : new TreeMap<>(fields.values()).entrySet()) {
                    text(field.getKey());
                    write(field.getValue());
                }
                out.writeByte('}');
            }
            case Tree.Items items -> {
                out.writeByte('[');
                for (var item : items.values()) {
                    write(item);
                }
                out.writeByte(']');
            }
            case Tree.Text text -> leaf('t', text.value());
            case Tree.FormText text -> leaf('t', text.value());
            case Tree.Numeral numeral -> leaf('n', numeral.literal());
            case Tree.Flag flag -> leaf('f', Boolean.toString(flag.value()));
            case Tree.Nothing ignored -> leaf('0', "");
        }
    }

    private void leaf(char kind, String value) throws IOException {
        out.writeByte(kind);
        text(value);
    }

    private void text(String value) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Each with its length, so that no two bodies write alike. */
    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
