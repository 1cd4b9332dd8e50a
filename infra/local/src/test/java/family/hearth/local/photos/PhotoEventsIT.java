package family.hearth.local.photos;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.ObjectCreated;
import family.hearth.testkit.PhonePhoto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S3 tells of an object at least once, at any time, in any order. */
@ExtendWith(LocalCloudExtension.class)
class PhotoEventsIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] jpeg = PhonePhoto.fourCorners(64, 48).jpeg();
    private Album album;

    PhotoEventsIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void memory() {
        var ada = Person.join(anybody, "Ada");
        album = Album.of(cloud, ada, ada.kid("Lena"));
    }

    private void tellOf(String key) {
        cloud.objectEvents()
                .objectCreated(new ObjectCreated(LocalCloud.BUCKET, key, jpeg.length, "e7a9", ObjectCreated.Cause.PUT));
    }

    private String original() {
        return album.objects().getFirst();
    }

    private void assertNothingGivenUp(int before) {
        album.settle();
        assertThat(cloud.objectEvents().failures()).hasSize(before);
    }

    @Test
    void event_changesNothing_whenItComesAgain() {
        var id = album.upload(jpeg);
        var ready = album.photo(id).json();
        var given = cloud.objectEvents().failures().size();

        tellOf(original());
        tellOf(original());

        assertNothingGivenUp(given);
        assertThat(album.photo(id).json()).isEqualTo(ready);
    }

    @Test
    void event_changesNothing_whenManyComeAtOnce() {
        var announced = album.announce(jpeg.length);
        var id = (int) announced.number("/id");
        album.send(announced.json("/upload"), jpeg).expect(200);
        var key = original();

        Together.times(6, _ -> {
            tellOf(key);
            return key;
        });
        album.settle();

        assertThat(album.photo(id).string("/status")).isEqualTo("ready");
        assertThat(album.objects()).hasSize(3);
    }

    @Test
    void event_changesNothing_whenThePhotoIsGone() {
        var id = album.upload(jpeg);
        var key = original();
        album.api().delete(album.path() + "/" + id).expect(204);
        var given = cloud.objectEvents().failures().size();

        tellOf(key);

        assertNothingGivenUp(given);
        assertThat(album.ids()).isEmpty();
    }

    @Test
    void event_changesNothing_whenItComesBeforeTheBytes() {
        var announced = album.announce(jpeg.length);
        var id = (int) announced.number("/id");
        var url = announced.string("/upload/url");
        var key = url.substring(url.indexOf("originals/"), url.indexOf('?'));
        var given = cloud.objectEvents().failures().size();

        tellOf(key);
        assertNothingGivenUp(given);
        assertThat(album.photo(id).string("/status")).isEqualTo("pending");

        album.send(announced.json("/upload"), jpeg).expect(200);
        album.settle();
        assertThat(album.photo(id).string("/status")).isEqualTo("ready");
    }

    @Test
    void event_changesNothing_whenItNamesNoPhotoOfOurs() {
        var given = cloud.objectEvents().failures().size();

        for (var key : new String[] {
            "originals/memories/1/2/unknown",
            "originals/kids/1/unknown",
            "originals/memories/9999999999/9999999999/overflow",
            "originals/kids/9999999999/overflow",
            "originals/",
            "originals/memories/",
            "originals/memories/1/2/ä b+c%20d"
        }) {
            tellOf(key);
        }

        assertNothingGivenUp(given);
    }

    @Test
    void photos_becomeReady_inWhicheverOrderTheyArrive() {
        var first = album.announce(jpeg.length);
        var second = album.announce(jpeg.length);

        album.send(second.json("/upload"), jpeg).expect(200);
        album.send(first.json("/upload"), jpeg).expect(200);
        album.settle();

        assertThat(album.ids()).containsExactly((int) first.number("/id"), (int) second.number("/id"));
        for (var id : album.ids()) {
            assertThat(album.photo(id).string("/status")).isEqualTo("ready");
        }
    }
}
