package family.hearth.local.control;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;

/** What lies in the bucket, as far as the page shows it. */
public final class ObjectShelf implements AutoCloseable {

    private static final int MOST = 200;

    private final S3Client client;
    private final String bucket;

    /**
     * @param client closed with this
     */
    public ObjectShelf(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    List<StoredObject> list() {
        return client.listObjectsV2(list -> list.bucket(bucket).maxKeys(MOST)).contents().stream()
                .map(object -> new StoredObject(object.key(), object.size(), object.lastModified()))
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }

    record StoredObject(String key, long size, Instant lastModified) {}
}
