package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.testkit.MovableClock;
import family.hearth.testkit.PhonePhoto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is left of a parent who has left: nothing, in the end. */
@ExtendWith(LocalCloudExtension.class)
class PurgeIT {

    private static final Duration GRACE = Duration.ofDays(30);

    private final LocalCloud cloud;
    private final Api anybody;
    private final MovableClock clock;
    private Person ada;
    private int kid;

    PurgeIT(LocalCloud cloud, Api anybody, MovableClock clock) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    private void sweep() {
        assertThat(anybody.post("/_local/schedules/empty-trash/run").expect(200).string("/failure"))
                .isEmpty();
    }

    private int rows(String... partitions) {
        try (var client = cloud.database().client()) {
            return List.of(partitions).stream()
                    .mapToInt(pk -> client.query(query -> query.tableName(LocalCloud.TABLE)
                                    .keyConditionExpression("pk = :pk")
                                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
                            .count())
                    .sum();
        }
    }

    private static String padded(long id) {
        return "%010d".formatted(id);
    }

    @Test
    void everything_isPurged_after30Days_andNotBefore() {
        var album = Album.of(cloud, ada, kid);
        album.upload(PhonePhoto.fourCorners(64, 48).jpeg());
        var family = ada.family();
        var own = ada.api()
                .post("/api/v1/memories")
                .json(Map.of("title", "x"))
                .expect(201)
                .number("/data/id");
        ada.familyKey();
        ada.api().delete("/parent").expect(204);
        clock.advance(GRACE.minusMinutes(1));
        sweep();
        assertThat(album.objects()).hasSize(3);
        assertThat(rows("USER#" + padded(ada.id()))).isPositive();
        clock.advance(Duration.ofMinutes(2));
        sweep();
        sweep();
        assertThat(album.objects()).isEmpty();
        assertThat(StoredObjects.under(cloud, "kids/" + kid + "/")).isEmpty();
        assertThat(rows(
                        "USER#" + padded(ada.id()),
                        "FAM#" + padded(family),
                        "KID#" + padded(kid),
                        "TL#KID#" + padded(kid),
                        "TL#FAM#" + padded(family),
                        "MEM#" + padded(own)))
                .isZero();
    }

    @Test
    void everything_isPurgedNow_withThePassword() {
        var album = Album.of(cloud, ada, kid);
        album.upload(PhonePhoto.fourCorners(64, 48).jpeg());
        var late = album.announce(PhonePhoto.fourCorners(64, 48).jpeg().length);
        var family = ada.family();
        ada.api()
                .delete("/parent")
                .json(Map.of("password", Person.PASSWORD, "purge", true))
                .expect(204);
        sweep();
        assertThat(rows("USER#" + padded(ada.id()), "FAM#" + padded(family), "KID#" + padded(kid)))
                .isZero();
        assertThat(album.objects()).isEmpty();
        album.send(late.json("/upload"), PhonePhoto.fourCorners(64, 48).jpeg());
        album.settle();
        clock.advance(Duration.ofMinutes(21));
        sweep();
        assertThat(album.objects()).isEmpty();
    }

    @Test
    void purge_isRefused_withoutThePassword() {
        assertThat(ada.api()
                        .delete("/parent")
                        .json(Map.of("password", "wrong password", "purge", true))
                        .expect(422)
                        .json("/errors/password"))
                .isNotEmpty();
        assertThat(ada.api()
                        .delete("/parent")
                        .json(Map.of("purge", true))
                        .expect(422)
                        .json("/errors/password"))
                .isNotEmpty();
        ada.api().get("/parent").expect(200);
        ada.api().delete("/parent").json(Map.of()).expect(204);
    }
}
