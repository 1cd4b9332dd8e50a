package family.hearth.dynamodb;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Visibility;
import java.time.Instant;
import software.amazon.awssdk.core.SdkBytes;

/**
 * The words of a memory in as few bytes as may be: ten thousand of these rows are read for one search. What the key
 * says is said nowhere else, and only a hidden memory says which it is.
 */
final class SearchRows {

    /**
     * The words of one memory, to be written with it whenever its words, its {@code recordedAt} or its visibility
     * change.
     *
     * @param words packed; what they mean is not the table's business
     */
    record Row(Home home, Instant recordedAt, int memoryId, Visibility visibility, SdkBytes words) {

        Key key() {
            return SearchKeys.words(home, recordedAt, memoryId);
        }

        SearchStore.Place place() {
            return new SearchStore.Place(recordedAt, memoryId);
        }
    }

    static final RowSchema<Row> ROW = RowSchema.of(Row.class, Row::key)
            .flag("hidden", row -> row.visibility() == Visibility.HIDDEN ? true : null)
            .bytes("words", Row::words)
            .build(SearchRows::row);

    private SearchRows() {}

    private static Row row(Columns columns) {
        var place = columns.text(TableLayout.SK).split("#");
        return new Row(
                SearchKeys.home(columns.text(TableLayout.PK)),
                Instant.parse(place[1]),
                Integer.parseInt(place[2]),
                columns.flag("hidden") ? Visibility.HIDDEN : Visibility.VISIBLE,
                columns.bytes("words"));
    }
}
