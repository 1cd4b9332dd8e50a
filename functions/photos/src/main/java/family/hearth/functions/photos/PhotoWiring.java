package family.hearth.functions.photos;

import family.hearth.domain.memories.PhotoSize;
import family.hearth.http.Choices;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;

/** What this function reads in a way of its own. */
@Factory
final class PhotoWiring {

    @Singleton
    TypeConverter<CharSequence, PhotoSize> sizes() {
        return Choices.of(PhotoSize.class);
    }
}
