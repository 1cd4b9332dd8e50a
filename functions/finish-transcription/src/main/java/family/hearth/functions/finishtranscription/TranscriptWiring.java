package family.hearth.functions.finishtranscription;

import family.hearth.dynamodb.WordPacking;
import family.hearth.search.PackedWords;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What a transcript needs to be found by its words. */
@Factory
final class TranscriptWiring {

    @Singleton
    WordPacking words() {
        return new WordPacking(memory -> PackedWords.of(memory).bytes());
    }
}
