package family.hearth.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * An object that is being read; to be closed.
 *
 * @param content its bytes; fails with {@link IOException} only
 * @param size how many bytes that are
 * @param contentType what it was stored as, which is what its sender claimed
 */
public record StoredObject(InputStream content, long size, String contentType) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
