package family.hearth.dynamodb;

import family.hearth.domain.people.Avatar;
import family.hearth.domain.people.Gender;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.Feature;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A kid lies whole in two rows: by its id, and in its family's list. Both change in one write. */
final class KidRows {

    /**
     * A kid with the number of the write that made the row what it is.
     *
     * @param version a writer that has read another one must read again
     */
    record Row(Kid kid, long version) {

        Condition unchanged() {
            return Condition.of("version = :version").with(":version", version);
        }
    }

    static final RowSchema<Row> BY_ID = columns(row -> KidKeys.kid(row.kid().id()));

    static final RowSchema<Row> OF_FAMILY =
            columns(row -> FamilyKeys.kid(row.kid().familyId(), row.kid().id()));

    static final RowSchema<Row> DELETED =
            columns(row -> KidKeys.deleted(row.kid().id()));

    private KidRows() {}

    private static RowSchema<Row> columns(Function<Row, Key> key) {
        return RowSchema.of(Row.class, key)
                .integer("id", row -> row.kid().id())
                .text("email", row -> row.kid().email())
                .text("firstName", row -> row.kid().firstName())
                .text("lastName", row -> row.kid().lastName())
                .date("birthDate", row -> row.kid().birthDate())
                .choice("gender", row -> row.kid().gender())
                .integer("familyId", row -> row.kid().familyId())
                .integer("ownerId", row -> row.kid().ownerId())
                .decimal("birthHeightCm", row -> row.kid().birthHeightCm())
                .decimal("birthWeightKg", row -> row.kid().birthWeightKg())
                .text("avatarVersion", row -> part(row.kid().avatar(), Avatar::version))
                .choice("avatarStatus", row -> part(row.kid().avatar(), Avatar::status))
                .integers("blockedFeatures", row -> numbers(row.kid().blockedFeatures()))
                .instant("createdAt", row -> row.kid().createdAt())
                .number("version", Row::version)
                .build(row -> new Row(kid(row), row.number("version")));
    }

    private static Kid kid(Columns row) {
        return new Kid(
                row.integer("id"),
                row.textOrNull("email"),
                row.text("firstName"),
                row.text("lastName"),
                row.dateOrNull("birthDate"),
                row.choice("gender", Gender.class),
                row.integer("familyId"),
                row.integer("ownerId"),
                row.decimalOrNull("birthHeightCm"),
                row.decimalOrNull("birthWeightKg"),
                avatar(row),
                features(row.list("blockedFeatures")),
                row.instant("createdAt"));
    }

    /** Nothing at all for none, as rows have it that were written before there were any. */
    private static @Nullable List<Integer> numbers(Set<Feature> features) {
        return features.isEmpty()
                ? null
                : features.stream().map(Feature::number).sorted().toList();
    }

    private static Set<Feature> features(List<Integer> numbers) {
        return numbers.stream().flatMap(number -> Feature.of(number).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Avatar avatar(Columns row) {
        var version = row.textOrNull("avatarVersion");
        return version == null ? null : new Avatar(version, row.choice("avatarStatus", Avatar.Status.class));
    }

    private static <V> @Nullable V part(@Nullable Avatar avatar, Function<Avatar, V> part) {
        return avatar == null ? null : part.apply(avatar);
    }
}
