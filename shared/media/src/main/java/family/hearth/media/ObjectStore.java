package family.hearth.media;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The one bucket. Signatures expire by the machine's clock, whatever clock the application tells time by, because that
 * is what S3 holds them against.
 *
 * <p>Every method that talks to S3 throws {@link MediaUnavailable} when it may be tried again and {@link MediaRefused}
 * when the bucket or a right is missing. To tell a missing object from a forbidden one, S3 wants the role to have
 * {@code s3:ListBucket}; without it, a missing object is {@link MediaRefused}.
 */
public final class ObjectStore {

    /** The most keys that S3 lists or deletes at once. */
    private static final int PAGE = 1000;

    private final S3Client s3;
    private final S3Presigner presigner;
    private final String bucket;
    private final int page;

    ObjectStore(S3Client s3, S3Presigner presigner, String bucket) {
        this(s3, presigner, bucket, PAGE);
    }

    ObjectStore(S3Client s3, S3Presigner presigner, String bucket, int page) {
        this.s3 = s3;
        this.presigner = presigner;
        this.bucket = bucket;
        this.page = page;
    }

    /**
     * Lets somebody store one object, of exactly this type and length, once: a second upload to the same key is refused
     * with 412. Nothing is asked of S3.
     *
     * @param ttl how long from now, at most 7 days; less if the signing credentials end sooner
     */
    public PresignedUpload presignUpload(String key, String contentType, long exactLength, Duration ttl) {
        var presigned = presigner.presignPutObject(request -> request.signatureDuration(ttl)
                .putObjectRequest(put -> put.bucket(bucket)
                        .key(key)
                        .contentType(contentType)
                        .contentLength(exactLength)
                        .ifNoneMatch("*")));
        return new PresignedUpload(
                presigned.httpRequest().method().name(),
                URI.create(presigned.url().toString()),
                Map.of("Content-Type", contentType, "If-None-Match", "*"),
                presigned.expiration());
    }

    /**
     * A link to an object for whoever holds it. Nothing is asked of S3, so the object need not exist.
     *
     * @param ttl how long from now, at most 7 days; less if the signing credentials end sooner
     */
    public URI presignDownload(String key, Duration ttl, ServedAs as) {
        var presigned = presigner.presignGetObject(request -> request.signatureDuration(ttl)
                .getObjectRequest(get -> {
                    get.bucket(bucket).key(key);
                    as.contentDisposition().ifPresent(get::responseContentDisposition);
                    as.contentType().ifPresent(get::responseContentType);
                }));
        return URI.create(presigned.url().toString());
    }

    /** Stores an object, in place of any before it. */
    public void put(String key, byte[] content, String contentType) {
        S3Calls.perform(
                "put",
                () -> s3.putObject(
                        put -> put.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(content)));
    }

    /**
     * Stores an object where there is none. What is there stays: with a key that nobody else can draw, it can only be
     * what an attempt before this one has stored.
     *
     * @return whether it was this call that stored it
     */
    public boolean putNew(String key, byte[] content, String contentType) {
        return S3Calls.performUnlessTaken(
                "put",
                () -> s3.putObject(
                        put -> put.bucket(bucket)
                                .key(key)
                                .contentType(contentType)
                                .ifNoneMatch("*"),
                        RequestBody.fromBytes(content)));
    }

    /** Opens an object for reading, to be closed by the caller; empty if there is none. */
    public Optional<StoredObject> open(String key) {
        return get(key).map(answer -> new StoredObject(
                new S3Content(answer),
                answer.response().contentLength(),
                answer.response().contentType()));
    }

    /**
     * Reads a whole object; empty if there is none.
     *
     * @throws ObjectTooLarge if it has more than {@code limit} bytes; none of them are read then
     */
    public Optional<byte[]> read(String key, int limit) {
        return get(key).map(answer -> {
            long size = answer.response().contentLength();
            if (size > limit) {
                answer.abort();
                throw new ObjectTooLarge(key, size, limit);
            }
            try (var content = new S3Content(answer)) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new MediaUnavailable("S3 stopped sending", e);
            }
        });
    }

    private Optional<ResponseInputStream<GetObjectResponse>> get(String key) {
        return S3Calls.find("get", () -> s3.getObject(get -> get.bucket(bucket).key(key)));
    }

    /** How many bytes an object has; empty if there is none. */
    public OptionalLong size(String key) {
        var head = S3Calls.find(
                "head", () -> s3.headObject(request -> request.bucket(bucket).key(key)));
        return head.map(answer -> OptionalLong.of(answer.contentLength())).orElse(OptionalLong.empty());
    }

    /** Deletes objects; those that do not exist count as deleted. */
    public void delete(Collection<String> keys) {
        var remaining = List.copyOf(keys);
        for (var from = 0; from < remaining.size(); from += PAGE) {
            deleteAtMostAPage(remaining.subList(from, Math.min(from + PAGE, remaining.size())));
        }
    }

    /**
     * Deletes all objects whose keys begin so. Repeating it is harmless, and finishes what an earlier call began.
     *
     * @param prefix must end with {@code /}, so that {@code kids/1} never takes {@code kids/12} along
     * @return how many there were
     */
    public int deletePrefix(String prefix) {
        if (prefix.length() < 2 || !prefix.endsWith("/")) {
            throw new IllegalArgumentException("not the prefix of a folder: " + prefix);
        }
        var deleted = 0;
        while (true) {
            // What was listed is gone by the next round, so each begins anew.
            var found = S3Calls.perform(
                    "list",
                    () -> s3.listObjectsV2(
                            list -> list.bucket(bucket).prefix(prefix).maxKeys(page)));
            deleteAtMostAPage(found.contents().stream().map(S3Object::key).toList());
            deleted += found.contents().size();
            if (!found.isTruncated()) {
                return deleted;
            }
        }
    }

    private void deleteAtMostAPage(List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var identifiers = keys.stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList();
        var answer = S3Calls.perform(
                "delete",
                () -> s3.deleteObjects(request -> request.bucket(bucket)
                        .delete(batch -> batch.objects(identifiers).quiet(true))));
        if (!answer.errors().isEmpty()) {
            throw S3Calls.kept(answer.errors());
        }
    }
}
