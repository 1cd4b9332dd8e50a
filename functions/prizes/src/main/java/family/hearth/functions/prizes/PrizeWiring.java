package family.hearth.functions.prizes;

import family.hearth.domain.chores.Redemption;
import family.hearth.http.Choices;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.TypeConverter;
import jakarta.inject.Singleton;

/** What this function reads in a way of its own. */
@Factory
final class PrizeWiring {

    @Singleton
    TypeConverter<CharSequence, Redemption.Status> statuses() {
        return Choices.of(Redemption.Status.class);
    }
}
