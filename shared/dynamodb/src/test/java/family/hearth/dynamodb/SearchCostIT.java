package family.hearth.dynamodb;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Visibility;
import family.hearth.dynamodb.SearchStore.Match;
import family.hearth.dynamodb.SearchStore.Shelf;
import family.hearth.search.PackedWords;
import family.hearth.search.Query;
import family.hearth.testkit.CapacityMeter;
import family.hearth.testkit.EmbeddedDynamoDb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What it costs to search ten thousand memories of sixty words each. */
@TestInstance(Lifecycle.PER_CLASS)
class SearchCostIT {

    private static final int MEMORIES = 10_000;
    private static final int WORDS = 60;
    private static final int PAGE = 20;

    /** Strong reads cost a unit for each 4 KB, so these are 4 MB. */
    private static final int MOST_UNITS = 1024;

    private static final int BATCH = 25;
    private static final String NAME = "hearth";
    private static final Instant FIRST = Instant.parse("2020-01-01T12:00:00Z");
    private static final Home HOME = new Home.OfFamily(7);
    private static final List<Shelf> SHELVES = List.of(new Shelf(HOME, MEMORIES));

    private final EmbeddedDynamoDb database = EmbeddedDynamoDb.inMemory();
    private final CapacityMeter meter = new CapacityMeter(database);
    private final DynamoDbClient client = database.client(meter);
    private final SearchStore store = new SearchStore(new Table(client, NAME));

    @BeforeAll
    void tenThousandMemories() {
        TableLayout.createTable(client, NAME);
        var random = new Random(1);
        var vocabulary = IntStream.range(0, 5000).mapToObj(i -> word(random)).toList();
        var batch = new ArrayList<WriteRequest>();
        for (var id = 1; id <= MEMORIES; id++) {
            var text = Stream.concat(
                            Stream.of("memory" + id),
                            random.ints(0, vocabulary.size())
                                    .distinct()
                                    .limit(WORDS - 1)
                                    .mapToObj(vocabulary::get))
                    .collect(joining(" "));
            batch.add(put(id, text));
            if (batch.size() == BATCH) {
                client.batchWriteItem(request -> request.requestItems(Map.of(NAME, batch)));
                batch.clear();
            }
        }
    }

    @AfterAll
    void close() {
        client.close();
        database.close();
    }

    @Test
    void search_readsFourMegabytes_atMost_sideBySide() {
        try (var measurement = meter.measureStages()) {
            var found = store.search(SHELVES, saying("memory1234"), PAGE);

            assertThat(found.newest())
                    .extracting(match -> match.place().memoryId())
                    .containsExactly(1234);
            assertThat(measurement.readUnits()).isLessThanOrEqualTo(MOST_UNITS);
            assertThat(measurement.stages()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void laterPage_readsNoMoreThanOneAnswerOfEachSegment_whereMatchesAreMany() {
        var all = store.search(SHELVES, (match, words) -> true, PAGE);

        try (var measurement = meter.measure()) {
            var next = store.below(SHELVES, all.newest().getLast().place(), (match, words) -> true, PAGE);

            assertThat(next).extracting(match -> match.place().memoryId()).startsWith(MEMORIES - PAGE);
            assertThat(measurement.requests()).isEqualTo(4);
        }
    }

    @Test
    void lastPage_readsNearlyNothing() {
        try (var measurement = meter.measure()) {
            var last = new SearchStore.Place(at(PAGE), PAGE);

            assertThat(store.below(SHELVES, last, (match, words) -> true, PAGE)).hasSize(PAGE - 1);
            assertThat(measurement.readUnits()).isLessThanOrEqualTo(4);
        }
    }

    private static BiPredicate<Match, byte[]> saying(String q) {
        var query = Query.of(q).orElseThrow();
        return (match, words) -> query.matches(PackedWords.read(words));
    }

    private static WriteRequest put(int id, String text) {
        var words = PackedWords.of("en", List.of(text)).bytes();
        var row = new SearchRows.Row(HOME, at(id), id, Visibility.VISIBLE, SdkBytes.fromByteArray(words));
        return WriteRequest.builder()
                .putRequest(PutRequest.builder().item(SearchRows.ROW.item(row)).build())
                .build();
    }

    private static Instant at(int id) {
        return FIRST.plusSeconds(id * 3600L);
    }

    /** Four to nine letters by chance, which are harder to pack than those of any language. */
    private static String word(Random random) {
        return random.ints(random.nextInt(4, 10), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
