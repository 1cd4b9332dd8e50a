package family.hearth.local;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What lies in the bucket of a local cloud. */
public final class StoredObjects {

    private StoredObjects() {}

    /**
     * The keys of everything of one owner, originals and derived pictures.
     *
     * @param owner such as {@code memories/17/} or {@code kids/3/}
     */
    public static List<String> under(LocalCloud cloud, String owner) {
        return Stream.of("originals/", "derived/")
                .flatMap(kind -> withPrefix(cloud, kind + owner).stream())
                .toList();
    }

    /** All keys that begin so. */
    public static List<String> withPrefix(LocalCloud cloud, String prefix) {
        try (var s3 = cloud.objects().client()) {
            return s3
                    .listObjectsV2Paginator(
                            list -> list.bucket(LocalCloud.BUCKET).prefix(prefix))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    /** Puts an object there, as somebody does who is not one of our functions. */
    public static void put(LocalCloud cloud, String key, byte[] content) {
        try (var s3 = cloud.objects().client()) {
            s3.putObject(put -> put.bucket(LocalCloud.BUCKET).key(key), RequestBody.fromBytes(content));
        }
    }

    /** Waits until every object stored so far has been dealt with. */
    public static void settle(LocalCloud cloud) {
        try {
            cloud.objectEvents().awaitIdle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
