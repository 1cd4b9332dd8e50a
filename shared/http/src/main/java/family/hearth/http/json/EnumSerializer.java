package family.hearth.http.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Locale;

/** Choices in lower case, as every reference writes them. */
@Singleton
final class EnumSerializer implements Serializer<Enum<?>> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Enum<?>> type, Enum<?> value)
            throws IOException {
        encoder.encodeString(value.name().toLowerCase(Locale.ROOT));
    }
}
