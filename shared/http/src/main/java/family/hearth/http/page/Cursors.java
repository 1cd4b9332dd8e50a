package family.hearth.http.page;

import family.hearth.domain.DomainFailure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cursors: where a page ended, signed and bound to its list. One token of base64url without padding: the position, then
 * an HMAC-SHA256 over the list and the position. The position is not secret, only safe from change.
 */
@Singleton
@Requires(beans = {CursorKey.class, Clock.class})
public final class Cursors {

    /** The contract promises 24 hours; twice that spares who began just before. */
    private static final Duration LIFETIME = Duration.ofDays(2);

    private static final int SIGNATURE_BYTES = 32;
    private static final int MAX_LENGTH = 4096;
    private static final String PURPOSE = "hearth-cursor-1";

    private final CursorKey key;
    private final Clock clock;

    public Cursors(CursorKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * The cursor of a position.
     *
     * @param position what the list needs to go on from there, small
     */
    public String write(CursorScope scope, Map<String, String> position) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(clock.instant().getEpochSecond());
            for (var entry : new TreeMap<>(position).entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a position cannot be written", e);
        }
        var body = bytes.toByteArray();
        bytes.writeBytes(key.sign(message(scope, body)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * The position of a cursor.
     *
     * @throws DomainFailure.Invalid on {@code cursor} when it was not made here, for this list, within two days
     */
    public Map<String, String> read(CursorScope scope, String cursor) {
        var bytes = decode(cursor);
        int split = bytes.length - SIGNATURE_BYTES;
        if (split < Long.BYTES) {
            throw unusable();
        }
        var body = Arrays.copyOf(bytes, split);
        var shown = Arrays.copyOfRange(bytes, split, bytes.length);
        if (!key.matches(message(scope, body), shown)) {
            throw unusable();
        }
        return position(body);
    }

    private Map<String, String> position(byte[] body) {
        var position = new LinkedHashMap<String, String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            var issued = Instant.ofEpochSecond(in.readLong());
            if (issued.plus(LIFETIME).isBefore(clock.instant())) {
                throw unusable();
            }
            while (in.available() > 0) {
                position.put(in.readUTF(), in.readUTF());
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException("a signed cursor is as it was written", e);
        }
    }

    private static byte[] message(CursorScope scope, byte[] body) {
        var message = new ByteArrayOutputStream();
        // Each part is written with its length, so that no two lists sign alike.
        try (var out = new DataOutputStream(message)) {
            out.writeUTF(PURPOSE);
            out.writeUTF(scope.principal());
            out.writeUTF(scope.route());
            out.writeUTF(scope.filter());
            out.writeUTF(scope.order());
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("a scope cannot be written", e);
        }
        return message.toByteArray();
    }

    private static byte[] decode(String cursor) {
        if (cursor.length() > MAX_LENGTH || cursor.indexOf('=') >= 0) {
            throw unusable();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
    }

    private static DomainFailure.Invalid unusable() {
        return new DomainFailure.Invalid("cursor", "cannot be used here; begin again without it");
    }
}
