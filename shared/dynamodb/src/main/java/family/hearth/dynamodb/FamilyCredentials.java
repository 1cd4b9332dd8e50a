package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.access.FamilyCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of families, of one kind. Each lies twice: by its hash, never changed, and under its family, where it has
 * its place and notes its use. It is good for as long as the secret in its place is its own.
 */
final class FamilyCredentials<T extends FamilyCredential> {

    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final Table table;
    private final RowSchema<T> byHash;
    private final RowSchema<T> ofFamily;

    FamilyCredentials(Table table, RowSchema<T> byHash, RowSchema<T> ofFamily) {
        this.table = table;
        this.byHash = byHash;
        this.ofFamily = ofFamily;
    }

    /**
     * @param whenTaken what it comes to when there is one in its place
     * @throws DomainFailure.NotFound when the family is gone
     */
    void create(T credential, Supplier<? extends RuntimeException> whenTaken, @Nullable Receipt receipt) {
        table.write()
                .create(ofFamily, credential, whenTaken)
                .put(byHash, credential)
                .check(FamilyKeys.family(credential.familyId()), Condition.PRESENT, DomainFailure.NotFound::new)
                .answering(receipt)
                .commit();
    }

    /** As it was made. */
    Optional<T> byHash(Key key) {
        return table.find(key, byHash);
    }

    /** As it is now. */
    Optional<T> at(Key place) {
        return table.find(place, ofFamily);
    }

    /**
     * Puts another in the place of the one that is there, which is dead.
     *
     * @throws DomainFailure.NotFound when there is none
     */
    void rotate(T next, @Nullable Receipt receipt) {
        Changed.retrying(() -> {
            var old = at(ofFamily.key(next)).orElseThrow(DomainFailure.NotFound::new);
            table.write()
                    .put(ofFamily, next, still(old), Changed::new)
                    .delete(byHash.key(old))
                    .put(byHash, next)
                    .answering(receipt)
                    .commit();
            return next;
        });
    }

    /** Takes the one in that place away, if it is such a one; the answer is what was there. */
    Optional<T> delete(Key place, Predicate<T> which) {
        return Changed.retrying(() -> {
            var old = at(place).filter(which);
            old.ifPresent(credential -> table.write()
                    .delete(place, still(credential), Changed::new)
                    .delete(byHash.key(credential))
                    .commit());
            return old;
        });
    }

    /** Takes it away, whatever becomes of it meanwhile: nobody uses it any more. */
    void forget(T credential) {
        table.delete(byHash.key(credential));
        table.delete(ofFamily.key(credential));
    }

    /**
     * Notes that it was used, at most once a minute. Nothing happens when it is dead meanwhile.
     *
     * @param credential as it is now
     * @throws DomainFailure.Unavailable when the engine is out of reach
     */
    void used(T credential, Instant now) {
        var latest = now.minus(USE_PRECISION);
        var used = credential.lastUsedAt();
        if (used != null && used.isAfter(latest)) {
            return;
        }
        var noted = new Operation.Change(
                ofFamily.key(credential),
                new Update().set("lastUsedAt", SortableInstant.of(now)),
                Condition.of("secretHash = :hash AND (attribute_not_exists(lastUsedAt) OR lastUsedAt <= :latest)")
                        .with(":hash", credential.secretHash())
                        .with(":latest", SortableInstant.of(latest)),
                ignored -> new Changed());
        try {
            SingleUpdate.write(table.client(), table.name(), noted);
        } catch (Changed meanwhile) {
            // Somebody else has just noted it, or it is dead: there is nothing left to do.
            return;
        }
    }

    private static Condition still(FamilyCredential credential) {
        return Condition.of("secretHash = :hash").with(":hash", credential.secretHash());
    }
}
