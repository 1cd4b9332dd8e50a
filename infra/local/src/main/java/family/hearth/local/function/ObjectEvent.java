package family.hearth.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.RequestParametersEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.ResponseElementsEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.UserIdentityEntity;
import family.hearth.testkit.LocalCredentials;
import family.hearth.testkit.ObjectCreated;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An S3 event notification, structure version 2.1 (S3 user guide, "Event message structure"). */
final class ObjectEvent {

    private static final UserIdentityEntity NOBODY = new UserIdentityEntity("local");

    private ObjectEvent() {}

    static S3Event of(ObjectCreated created, Instant now) {
        var object = new S3ObjectEntity(encoded(created.key()), created.size(), created.eTag(), null, sequencer(now));
        var bucket = new S3BucketEntity(created.bucket(), NOBODY, "arn:aws:s3:::" + created.bucket());
        return new S3Event(List.of(new S3EventNotificationRecord(
                LocalCredentials.REGION.id(),
                created.cause().eventName(),
                "aws:s3",
                now.toString(),
                "2.1",
                new RequestParametersEntity("127.0.0.1"),
                new ResponseElementsEntity("local", UUID.randomUUID().toString()),
                new S3Entity("local", bucket, object, "1.0"),
                NOBODY)));
    }

    /** Keys come URL-encoded, with {@code +} for a space and slashes as they are. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, UTF_8).replace("%2F", "/");
    }

    /** Hexadecimal, and for one key later ones sort after earlier ones. */
    private static String sequencer(Instant now) {
        return "%016X".formatted(now.getEpochSecond() * 1_000_000_000L + now.getNano());
    }
}
