package family.hearth.local.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class PhotoOrderIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private Person ada;
    private int kid;
    private Album album;
    private int one;
    private int two;
    private int three;

    PhotoOrderIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void photos() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        album = Album.of(cloud, ada, kid);
        one = (int) album.announce(1).number("/id");
        two = (int) album.announce(1).number("/id");
        three = (int) album.announce(1).number("/id");
    }

    @Test
    void photos_comeInTheOrderInWhichTheyWereAnnounced() {
        assertThat(album.ids()).containsExactly(one, two, three);
    }

    @Test
    void list_hasPages() {
        var first = album.api().get(album.path()).query("limit", 2).expect(200);
        var second = album.api()
                .get(album.path())
                .query("limit", 2)
                .query("cursor", first.string("/nextCursor"))
                .expect(200);

        assertThat(first.json("/items")).hasSize(2);
        assertThat(second.number("/items/0/id")).isEqualTo(three);
        assertThat(second.json("/nextCursor").isNull()).isTrue();
    }

    @Test
    void order_becomesTheOneThatIsSent() {
        var answer = album.api()
                .put(album.path() + "/order")
                .json(Map.of("photoIds", List.of(three, one, two)))
                .expect(200);

        assertThat(answer.json("/items"))
                .extracting(
                        photo -> photo.path("id").asInt(),
                        photo -> photo.path("orderIndex").asInt())
                .containsExactly(tuple(three, 0), tuple(one, 1), tuple(two, 2));
        assertThat(album.ids()).containsExactly(three, one, two);
    }

    @Test
    void order_isRefused_unlessItNamesExactlyThePhotosOfTheMemory() {
        var foreign = (int) Album.of(cloud, ada, kid).announce(1).number("/id");
        var wrong = new ArrayList<List<Integer>>();
        wrong.add(List.of());
        wrong.add(List.of(one, two));
        wrong.add(List.of(one, two, two));
        wrong.add(List.of(one, two, three, three));
        wrong.add(List.of(one, two, three, foreign));
        wrong.add(List.of(one, two, foreign));
        wrong.add(List.of(one, two, -1));

        for (var ids : wrong) {
            var refused = album.api()
                    .put(album.path() + "/order")
                    .json(Map.of("photoIds", ids))
                    .expect(422);
            assertThat(refused.json("/errors/photoIds")).isNotEmpty();
        }
        assertThat(album.ids()).containsExactly(one, two, three);
    }

    @Test
    void order_namesTheItem_thatIsNoId() {
        var refused = album.api()
                .put(album.path() + "/order")
                .json(Map.of("photoIds", Arrays.asList(one, "two", null)))
                .expect(422);

        assertThat(refused.json("/errors").has("photoIds[1]")).isTrue();
        assertThat(refused.json("/errors").has("photoIds[2]")).isTrue();
    }

    @Test
    void deletion_closesTheGap() {
        album.api().delete(album.path() + "/" + two).expect(204);

        assertThat(album.ids()).containsExactly(one, three);
        assertThat(album.photo(three).number("/orderIndex")).isEqualTo(1);
        album.api().delete(album.path() + "/" + two).expect(404);
    }

    @Test
    void deletion_isRefused_ofTheLastPhotoOfAMemoryThatSaysNothingElse() {
        var made = ada.api()
                .post("/api/kids/" + kid + "/memories")
                .json(Map.of(
                        "occurredOn",
                        "2024-05-01",
                        "photos",
                        List.of(Album.announcement("image/png", 1), Album.announcement("image/png", 1))))
                .expect(201);
        var photos = made.header("Location").orElseThrow() + "/photos/";

        ada.api().delete(photos + made.number("/photos/0/id")).expect(204);
        var refused = ada.api().delete(photos + made.number("/photos/1/id")).expect(422);

        assertThat(refused.json("/errors")).isNotEmpty();
        ada.api().get(photos + made.number("/photos/1/id")).expect(200);
    }

    @Test
    void deletion_mayTakeTheLastPhoto_ofAMemoryThatSaysMore() {
        for (var id : List.of(one, two, three)) {
            album.api().delete(album.path() + "/" + id).expect(204);
        }

        assertThat(album.ids()).isEmpty();
    }
}
