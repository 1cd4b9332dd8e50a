package family.hearth.functions.families;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.Family;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What a family has decided about itself.
 *
 * @param timezone IANA name, such as {@code Europe/London}
 * @param strictPoints whether a kid's points may never fall below zero
 */
@Serdeable
record FamilySettings(
        int id,
        String name,
        String timezone,
        @JsonProperty("strict_points") boolean strictPoints) {

    static FamilySettings of(Family family) {
        return new FamilySettings(family.id(), family.name(), family.timezone().getId(), family.strictPoints());
    }
}
