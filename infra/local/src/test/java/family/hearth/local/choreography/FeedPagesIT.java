package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How completions and activity are cut into pages. */
@ExtendWith(LocalCloudExtension.class)
class FeedPagesIT {

    private static final String BOTH = "'/api/v1/completions',completions\n'/api/v1/activity',events";

    private final Home home;

    FeedPagesIT(Api anybody) {
        this.home = Home.of(anybody);
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_isEmpty_inAnEmptyFamily(String path, String list) {
        var reply = home.api().get(path).expect(200);

        assertThat(reply.text())
                .isEqualTo("{\"success\":true,\"data\":{\"" + list
                        + "\":[],\"pagination\":{\"limit\":50,\"offset\":0,\"total\":0,\"hasMore\":false}}}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_hasOneItem_whenTheLimitIsOne(String path, String list, MovableClock clock) {
        var newest = completeThree(clock).reversed();

        for (var offset = 0; offset < 3; offset++) {
            var page = page(path, "?limit=1&offset=" + offset);
            assertThat(Answers.each(page.path(list), "id")).containsExactly(newest.get(offset));
            assertPagination(page, 1, offset, 3, offset < 2);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_hasMore_upToTheLastItem(String path, String list, MovableClock clock) {
        var newest = completeThree(clock).reversed();

        for (var limit = 1; limit <= 4; limit++) {
            for (var offset = 0; offset <= 4; offset++) {
                var end = Math.min(3, offset + limit);
                var page = page(path, "?limit=" + limit + "&offset=" + offset);
                assertThat(Answers.each(page.path(list), "id"))
                        .isEqualTo(offset < end ? newest.subList(offset, end) : List.of());
                assertPagination(page, limit, offset, 3, offset + limit < 3);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_isEmpty_farBeyondTheEnd(String path, String list, MovableClock clock) {
        completeThree(clock);

        var page = page(path, "?offset=999999999999");

        assertThat(page.path(list)).isEmpty();
        assertPagination(page, 50, 999_999_999_999L, 3, false);
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_isOfFifty_unlessALimitIsGiven(String path, String list, MovableClock clock) {
        completeThree(clock);

        var page = page(path, "");

        assertThat(page.path(list)).hasSize(3);
        assertPagination(page, 50, 0, 3, false);
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_isOfAHundredAtMost(String path, String list) {
        var chore = home.chore("Lawn");
        for (var i = 0; i < 101; i++) {
            home.complete(chore, home.owner().kid("Kid " + i));
        }

        for (var limit : List.of("100", "101", "500", "99999999999")) {
            var page = page(path, "?limit=" + limit);
            assertThat(page.path(list)).hasSize(100);
            assertPagination(page, 100, 0, 101, true);
        }
        assertThat(page(path, "").path(list)).hasSize(50);
        assertPagination(page(path, "?limit=100&offset=1"), 100, 1, 101, false);
    }

    @ParameterizedTest
    @CsvSource(textBlock = BOTH)
    void page_answers400_whenItIsNone(String path, String list) {
        for (var value : List.of("-1", "x", "1.5", "", "%20", "1e1", "%2B1", "null")) {
            Answers.assertInvalid(home.api().get(path + "?limit=" + value).send(), "limit");
            Answers.assertInvalid(home.api().get(path + "?offset=" + value).send(), "offset");
        }
        Answers.assertInvalid(home.api().get(path + "?limit=0").send(), "limit");
        assertThat(page(path, "?offset=0").path(list)).isEmpty();
    }

    private JsonNode page(String path, String query) {
        return Answers.data(home.api().get(path + query).expect(200));
    }

    /** Ids of three completions, oldest first. */
    private List<String> completeThree(MovableClock clock) {
        var ids = new ArrayList<String>();
        for (var name : List.of("Lawn", "Roof", "Attic")) {
            ids.add(home.complete(home.chore(name), home.owner().id())
                    .path("id")
                    .textValue());
            clock.advance(Duration.ofSeconds(1));
        }
        return ids;
    }

    private static void assertPagination(JsonNode page, int limit, long offset, int total, boolean hasMore) {
        assertThat(page.path("pagination").toString())
                .isEqualTo("{\"limit\":%d,\"offset\":%d,\"total\":%d,\"hasMore\":%s}"
                        .formatted(limit, offset, total, hasMore));
    }
}
