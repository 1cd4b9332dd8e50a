package family.hearth.functions.prizes;

import family.hearth.domain.chores.Redemption;
import io.micronaut.serde.annotation.Serdeable;

/** How far a redemption has come. */
@Serdeable
record ChangedRedemption(Redemption.Status status) {}
