package family.hearth.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.ObjectCreated;
import family.hearth.testkit.ObjectCreated.Cause;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ObjectEventTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");

    @Test
    void of_saysWhatS3Says() {
        var created = new ObjectCreated("bucket", "originals/a b+ü.jpg", 7, "abc", Cause.PUT);

        var record = ObjectEvent.of(created, NOW).getRecords().getFirst();

        assertThat(record.getEventName()).isEqualTo("ObjectCreated:Put");
        assertThat(record.getEventSource()).isEqualTo("aws:s3");
        assertThat(record.getEventVersion()).isEqualTo("2.1");
        assertThat(record.getEventTime().getMillis()).isEqualTo(NOW.toEpochMilli());
        assertThat(record.getS3().getBucket().getName()).isEqualTo("bucket");
        var object = record.getS3().getObject();
        assertThat(object.getKey()).isEqualTo("originals/a+b%2B%C3%BC.jpg");
        assertThat(object.getUrlDecodedKey()).isEqualTo("originals/a b+ü.jpg");
        assertThat(object.getSizeAsLong()).isEqualTo(7);
        assertThat(object.geteTag()).isEqualTo("abc");
    }

    @Test
    void sequencer_sortsByTime() {
        var created = new ObjectCreated("bucket", "key", 7, "abc", Cause.PUT);

        assertThat(sequencer(created, NOW)).isLessThan(sequencer(created, NOW.plusNanos(1)));
    }

    private static String sequencer(ObjectCreated created, Instant now) {
        return ObjectEvent.of(created, now)
                .getRecords()
                .getFirst()
                .getS3()
                .getObject()
                .getSequencer();
    }
}
