package family.hearth.http.json;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time in UTC without a fraction of a second, as Memories writes them. Fields ask for it by its name. */
@Singleton
@Secondary
public final class WholeSeconds implements Serializer<Instant> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Instant> type, Instant value)
            throws IOException {
        encoder.encodeString(value.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
