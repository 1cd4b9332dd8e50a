package family.hearth.dynamodb;

import family.hearth.domain.access.ApiToken;
import family.hearth.domain.access.TokenScope;

/** An API token lies twice: by its hash, never changed, and under its family, among its others. */
final class ApiTokenRows {

    static final RowSchema<ApiToken> BY_HASH =
            columns(RowSchema.of(ApiToken.class, token -> CredentialKeys.token(token.secretHash())));

    static final RowSchema<ApiToken> OF_FAMILY =
            columns(RowSchema.of(ApiToken.class, token -> FamilyKeys.token(token.familyId(), token.id())));

    private ApiTokenRows() {}

    private static RowSchema<ApiToken> columns(RowSchema.Draft<ApiToken> draft) {
        return draft.integer("id", ApiToken::id)
                .integer("familyId", ApiToken::familyId)
                .integer("makerId", ApiToken::makerId)
                .text("name", ApiToken::name)
                .choice("scope", ApiToken::scope)
                .text("secretHash", ApiToken::secretHash)
                .instant("createdAt", ApiToken::createdAt)
                .instant("lastUsedAt", ApiToken::lastUsedAt)
                .build(row -> new ApiToken(
                        row.integer("id"),
                        row.integer("familyId"),
                        row.integer("makerId"),
                        row.text("name"),
                        row.choice("scope", TokenScope.class),
                        row.text("secretHash"),
                        row.instant("createdAt"),
                        row.instantOrNull("lastUsedAt")));
    }
}
