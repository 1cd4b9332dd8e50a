package family.hearth.testkit;

import family.hearth.testkit.ObjectCreated.Cause;
import java.io.InputStream;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Says what was written, which S3Proxy has no notification for. */
final class ObservedBlobStore extends ForwardingBlobStore {

    /** Under such keys S3Proxy remembers uploads that are under way. */
    private static final String STUB = ".s3proxy-mpu-stub-";

    private final Consumer<ObjectCreated> listener;

    ObservedBlobStore(BlobStore delegate, Consumer<ObjectCreated> listener) {
        super(delegate);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
        var response = super.putBlob(request, content);
        if (!request.key().startsWith(STUB)) {
            announce(request.bucket(), request.key(), Cause.PUT);
        }
        return response;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        var response = super.copyBlob(request);
        announce(request.destinationBucket(), request.destinationKey(), Cause.COPY);
        return response;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        var response = super.completeMultipartUpload(upload, request);
        announce(upload.containerName(), upload.blobName(), Cause.COMPLETE_MULTIPART_UPLOAD);
        return response;
    }

    private void announce(String bucket, String key, Cause cause) {
        var head = blobMetadata(bucket, key);
        listener.accept(
                new ObjectCreated(bucket, key, head.contentLength(), head.eTag().replace("\"", ""), cause));
    }
}
