package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.access.FamilyKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys by which programs act for families. */
public final class FamilyKeyStore {

    private final FamilyCredentials<FamilyKey> keys;

    public FamilyKeyStore(Table table) {
        this.keys = new FamilyCredentials<>(table, FamilyKeyRows.BY_HASH, FamilyKeyRows.OF_FAMILY);
    }

    /**
     * Gives a family its key.
     *
     * @throws DomainFailure.Conflict when it has one
     * @throws DomainFailure.NotFound when the family is gone
     */
    public void create(FamilyKey key, @Nullable Receipt receipt) {
        keys.create(key, FamilyKeyStore::taken, receipt);
    }

    /** The key of that hash, without its last use. */
    public Optional<FamilyKey> find(String secretHash) {
        return keys.byHash(CredentialKeys.familyKey(secretHash));
    }

    /** The family's key. */
    public Optional<FamilyKey> ofFamily(int familyId) {
        return keys.at(FamilyKeys.key(familyId));
    }

    /**
     * Puts another key in the place of the family's; the one before is dead.
     *
     * @throws DomainFailure.NotFound when the family has none
     */
    public void rotate(FamilyKey next, @Nullable Receipt receipt) {
        keys.rotate(next, receipt);
    }

    /**
     * Takes the family's key away; it is dead.
     *
     * @throws DomainFailure.NotFound when the family has none
     */
    public void delete(int familyId) {
        if (keys.delete(FamilyKeys.key(familyId), _ -> true).isEmpty()) {
            throw new DomainFailure.NotFound();
        }
    }

    /** Takes the family's key away if that user made it; nothing happens when there is none, or it is another's. */
    public void deleteOf(int makerId, int familyId) {
        keys.delete(FamilyKeys.key(familyId), key -> key.makerId() == makerId);
    }

    /** Takes the key of a family away that is gone. */
    void forget(int familyId) {
        ofFamily(familyId).ifPresent(keys::forget);
    }

    /**
     * Notes that a key was used, at most once a minute. Nothing happens when it is dead meanwhile.
     *
     * @param key as the family has it
     * @throws DomainFailure.Unavailable when the engine is out of reach
     */
    public void used(FamilyKey key, Instant now) {
        keys.used(key, now);
    }

    private static DomainFailure taken() {
        return new DomainFailure.Conflict("Your family has a key already. Rotate it, or delete it first.");
    }
}
