package family.hearth.testkit;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.FunctionSpec.ObjectAccess;
import family.hearth.topology.FunctionSpec.ObjectAccess.Right;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Which objects a function may touch, by their key prefixes. */
record ObjectRights(FunctionSpec function) {

    void check(SdkRequest request) throws NotAllowed {
        switch (request) {
            case GetObjectRequest get -> need(Right.READ, get.key());
            case HeadObjectRequest head -> need(Right.READ, head.key());
            case ListObjectsV2Request list -> need(Right.READ, Objects.requireNonNullElse(list.prefix(), ""));
            case PutObjectRequest put -> need(Right.WRITE, put.key());
            case CreateMultipartUploadRequest upload -> need(Right.WRITE, upload.key());
            case UploadPartRequest upload -> need(Right.WRITE, upload.key());
            case CompleteMultipartUploadRequest upload -> need(Right.WRITE, upload.key());
            case AbortMultipartUploadRequest upload -> need(Right.WRITE, upload.key());
            case CopyObjectRequest copy -> {
                need(Right.READ, copy.sourceKey());
                need(Right.WRITE, copy.destinationKey());
            }
            case DeleteObjectRequest delete -> need(Right.DELETE, delete.key());
            case DeleteObjectsRequest deletes -> {
                for (var object : deletes.delete().objects()) {
                    need(Right.DELETE, object.key());
                }
            }
            default -> throw new NotAllowed("no function is given this operation");
        }
    }

    private void need(Right right, String key) throws NotAllowed {
        var given = function.objectAccess().stream()
                .filter(access -> access.rights().contains(right))
                .map(ObjectAccess::prefix)
                .anyMatch(key::startsWith);
        if (!given) {
            throw new NotAllowed(
                    right + " of " + key.substring(0, key.lastIndexOf('/') + 1) + "… is not in its prefixes");
        }
    }
}
