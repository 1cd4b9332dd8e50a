package family.hearth.functions.memories;

import family.hearth.domain.memories.Shown;
import family.hearth.dynamodb.WordPacking;
import family.hearth.http.Choices;
import family.hearth.search.PackedWords;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;

/** What this function reads in a way of its own. */
@Factory
final class MemoryWiring {

    @Singleton
    TypeConverter<CharSequence, Shown> visibilities() {
        return Choices.of(Shown.class);
    }

    @Singleton
    WordPacking words() {
        return new WordPacking(memory -> PackedWords.of(memory).bytes());
    }
}
