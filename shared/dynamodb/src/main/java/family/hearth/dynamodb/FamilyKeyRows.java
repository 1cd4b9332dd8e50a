package family.hearth.dynamodb;

import family.hearth.domain.access.FamilyKey;

/** A family key lies twice: by its hash, never changed, and under its family, where there is room for one. */
final class FamilyKeyRows {

    static final RowSchema<FamilyKey> BY_HASH =
            columns(RowSchema.of(FamilyKey.class, key -> CredentialKeys.familyKey(key.secretHash())));

    static final RowSchema<FamilyKey> OF_FAMILY =
            columns(RowSchema.of(FamilyKey.class, key -> FamilyKeys.key(key.familyId())));

    private FamilyKeyRows() {}

    private static RowSchema<FamilyKey> columns(RowSchema.Draft<FamilyKey> draft) {
        return draft.text("secretHash", FamilyKey::secretHash)
                .integer("familyId", FamilyKey::familyId)
                .integer("makerId", FamilyKey::makerId)
                .instant("createdAt", FamilyKey::createdAt)
                .instant("lastUsedAt", FamilyKey::lastUsedAt)
                .build(row -> new FamilyKey(
                        row.text("secretHash"),
                        row.integer("familyId"),
                        row.integer("makerId"),
                        row.instant("createdAt"),
                        row.instantOrNull("lastUsedAt")));
    }
}
