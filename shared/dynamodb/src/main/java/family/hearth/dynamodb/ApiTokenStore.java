package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.access.ApiToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens by which programs act for single members of families. */
public final class ApiTokenStore {

    /** Tokens that a family may have: lists are whole, so they are not endless. */
    public static final int MOST = 100;

    private static final Comparator<ApiToken> OLDEST_FIRST =
            Comparator.comparing(ApiToken::createdAt).thenComparingInt(ApiToken::id);

    private final Table table;
    private final FamilyCredentials<ApiToken> tokens;

    public ApiTokenStore(Table table) {
        this.table = table;
        this.tokens = new FamilyCredentials<>(table, ApiTokenRows.BY_HASH, ApiTokenRows.OF_FAMILY);
    }

    /**
     * Makes a token.
     *
     * @throws IdTaken when the id has just been drawn for another token of the family
     * @throws DomainFailure.NotFound when the family is gone
     */
    public void create(ApiToken token, @Nullable Receipt receipt) {
        tokens.create(token, IdTaken::new, receipt);
    }

    /** The token of that hash, without its last use. */
    public Optional<ApiToken> find(String secretHash) {
        return tokens.byHash(CredentialKeys.token(secretHash));
    }

    public Optional<ApiToken> find(int familyId, int tokenId) {
        return tokens.at(FamilyKeys.token(familyId, tokenId));
    }

    /** All tokens of the family, oldest first. */
    public List<ApiToken> ofFamily(int familyId) {
        return table.rows(FamilyKeys.partition(familyId), FamilyKeys.TOKENS).stream()
                .map(ApiTokenRows.OF_FAMILY::read)
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /**
     * Gives the token its next secret; the one before is dead.
     *
     * @throws DomainFailure.NotFound when the token is gone
     */
    public void rotate(ApiToken next, @Nullable Receipt receipt) {
        tokens.rotate(next, receipt);
    }

    /**
     * Takes the token away; it is dead.
     *
     * @throws DomainFailure.NotFound when it is gone already
     */
    public void delete(ApiToken token) {
        if (tokens.delete(placeOf(token), _ -> true).isEmpty()) {
            throw new DomainFailure.NotFound();
        }
    }

    /** Takes away every token of the family that this user made. */
    public void deleteOf(int makerId, int familyId) {
        ofFamily(familyId).stream()
                .filter(token -> token.isOf(makerId))
                .forEach(token -> tokens.delete(placeOf(token), _ -> true));
    }

    /** Takes the tokens of a family away that is gone. */
    void forget(int familyId) {
        ofFamily(familyId).forEach(tokens::forget);
    }

    /**
     * Notes that a token was used, at most once a minute. Nothing happens when it is dead meanwhile.
     *
     * @param token as the family has it
     * @throws DomainFailure.Unavailable when the engine is out of reach
     */
    public void used(ApiToken token, Instant now) {
        tokens.used(token, now);
    }

    private static Key placeOf(ApiToken token) {
        return FamilyKeys.token(token.familyId(), token.id());
    }
}
