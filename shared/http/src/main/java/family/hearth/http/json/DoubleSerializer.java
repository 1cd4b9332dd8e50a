package family.hearth.http.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/** Measures in plain digits, however small: 0.00001 and never 1.0E-5. */
@Singleton
final class DoubleSerializer implements Serializer<Double> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Double> type, Double value)
            throws IOException {
        encoder.encodeBigDecimal(BigDecimal.valueOf(value));
    }
}
