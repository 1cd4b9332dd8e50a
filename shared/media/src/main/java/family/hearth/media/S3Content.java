package family.hearth.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.exception.SdkException;

/** The body of an S3 answer. A line that breaks is an {@link IOException}, as readers of streams expect. */
final class S3Content extends FilterInputStream {

    S3Content(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (SdkException e) {
            throw new IOException("S3 stopped sending", e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (SdkException e) {
            throw new IOException("S3 stopped sending", e);
        }
    }
}
