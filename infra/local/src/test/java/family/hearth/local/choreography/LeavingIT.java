package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.dynamodb.TableLayout;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stays of points when a kid leaves a family, and what goes when the family does. */
@ExtendWith(LocalCloudExtension.class)
class LeavingIT {

    private static final String V1 = "/api/v1/";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Household home;
    private final String chore;
    private final String prize;

    LeavingIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.home = Household.of(cloud, anybody);
        this.chore = home.chore(20);
        this.prize = home.prize(5);
    }

    private Api ada() {
        return home.ada().api();
    }

    /** Earns and spends for the kid, and says how the redemption is called. */
    private String play() {
        Household.complete(ada(), chore, home.kid()).expect(201);
        return Household.redeem(ada(), prize, home.kid()).expect(201).string("/data/id");
    }

    private void sweep() {
        anybody.post("/_local/schedules/empty-trash/run").expect(200);
    }

    private int anotherFamily() {
        return (int) ada().post("/api/families")
                .json(Map.of("name", "Other"))
                .expect(201)
                .number("/id");
    }

    private void assertHistory(Api reader, List<String> before) {
        assertThat(history(reader)).isEqualTo(before);
        assertThat(before).allSatisfy(page -> assertThat(page).contains("Lena"));
        var books = home.books();
        books.assertBalanced();
        assertThat(books.ledger())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.memberId()).isEqualTo(home.kid()));
    }

    private static List<String> history(Api reader) {
        return Stream.of("completions", "activity", "redemptions")
                .map(path -> reader.get(V1 + path).expect(200).text())
                .toList();
    }

    @Test
    void kid_leavesItsHistory_whenItMovesToAnotherFamily() {
        var redemption = play();
        var before = history(ada());

        ada().put("/api/kids/" + home.kid())
                .json(Map.of("name", "Lena", "familyId", anotherFamily()))
                .expect(200);

        assertHistory(ada(), before);
        assertThat(ada().get(V1 + "members").expect(200).text()).doesNotContain("Lena");
        Household.complete(ada(), chore, home.kid()).expect(404);
        Household.redeem(ada(), prize, home.kid()).expect(404);
        Household.move(ada(), redemption, "dismissed").expect(200);
        var books = home.books();
        books.assertBalanced();
        assertThat(books.score().balance(home.kid())).isEqualTo(20);
    }

    @Test
    void kid_beginsWithoutPoints_inAnotherFamily_andFindsThemWhenItComesBack() {
        play();
        var other = anotherFamily();
        move(other);
        ada().patch("/settings/default-family").json(Map.of("family_id", other)).expect(200);
        assertThat(home.points(home.kid())).isZero();

        move(home.family());
        ada().patch("/settings/default-family")
                .json(Map.of("family_id", home.family()))
                .expect(200);
        assertThat(home.points(home.kid())).isEqualTo(15);
    }

    private void move(int family) {
        ada().put("/api/kids/" + home.kid())
                .json(Map.of("name", "Lena", "familyId", family))
                .expect(200);
    }

    @Test
    void kid_leavesItsHistory_whenItIsDeletedAndPurged(MovableClock clock) {
        play();
        var before = history(ada());

        ada().delete("/api/kids/" + home.kid()).expect(204);
        assertHistory(ada(), before);
        ada().get(V1 + "members").query("id", home.kid()).expect(404);
        clock.advance(Duration.ofDays(31));
        sweep();

        assertHistory(anybody.bearer(Person.signIn(anybody, home.ada().email())), before);
    }

    @Test
    void family_leavesNoRow_whenItIsDeleted(MovableClock clock) {
        var key = anybody.bearer(home.ada().familyKey());
        play();
        key.get(V1 + "members").expect(200);
        ada().delete("/api/kids/" + home.kid()).expect(204);
        assertThat(rows())
                .anyMatch(row -> row.startsWith("CHORES#"))
                .anyMatch(row -> row.startsWith("SCORE#"))
                .anyMatch(row -> row.matches("CRED#.* / CHOREOKEY"))
                .anyMatch(row -> row.matches("FAM#.* / CHOREOKEY"))
                .hasSizeGreaterThan(15);

        deleteFamily();
        key.get(V1 + "members").expect(401);
        clock.advance(Duration.ofDays(31));
        sweep();

        assertThat(rows()).isEmpty();
        sweep();
        assertThat(rows()).isEmpty();
    }

    private void deleteFamily() {
        ada().patch("/settings/default-family")
                .json(Map.of("family_id", anotherFamily()))
                .expect(200);
        ada().delete("/api/families/" + home.family()).expect(204);
    }

    @Test
    void family_leavesNoRow_whenItIsDeletedAmidACrowd() {
        ada().delete("/api/kids/" + home.kid()).expect(204);
        var key = anybody.bearer(home.ada().familyKey());
        var chores = Stream.generate(() -> home.chore(1)).limit(6).toList();
        var redemptions = Stream.generate(
                        () -> Household.redeem(key, prize, home.bob().id())
                                .expect(201)
                                .string("/data/id"))
                .limit(6)
                .toList();

        var replies = Together.times(38, i -> {
            if (i == 12) {
                deleteFamily();
                sweep();
                return null;
            }
            return switch (i % 3) {
                case 0 ->
                    Household.complete(
                            home.bob().api(), chores.get(i % 6), home.carl().id());
                case 1 -> Household.redeem(key, prize, home.bob().id());
                default -> Household.move(key, redemptions.get(i % 6), i % 2 == 0 ? "dismissed" : "pending");
            };
        });

        assertThat(replies.stream().filter(reply -> reply != null).map(ApiReply::status))
                .isSubsetOf(200, 201, 400, 401, 404);
        assertThat(rows()).filteredOn(row -> !row.startsWith("KID#")).isEmpty();
    }

    /** Every row that belongs to the family or names it in its key. */
    private List<String> rows() {
        var inKeys = String.format(Locale.ROOT, "#%010d", home.family());
        try (var client = cloud.database().client()) {
            return client.scanPaginator(scan -> scan.tableName(LocalCloud.TABLE).consistentRead(true)).items().stream()
                    .filter(row -> key(row).contains(inKeys)
                            || AttributeValue.fromN("" + home.family()).equals(row.get("familyId")))
                    .map(LeavingIT::key)
                    .toList();
        }
    }

    private static String key(Map<String, AttributeValue> row) {
        return text(row, TableLayout.PK) + " / " + text(row, TableLayout.SK);
    }

    private static String text(Map<String, AttributeValue> row, String name) {
        return Objects.requireNonNull(row.get(name), name).s();
    }
}
