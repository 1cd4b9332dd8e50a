package family.hearth.local.photos;

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

/** What is deleted leaves no bytes behind once the sweep has been, and what never came is forgotten. */
@ExtendWith(LocalCloudExtension.class)
class SweptObjectsIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** An upload under way may end after the deletion, until its URL opens nothing. */
    private static final Duration UPLOADS_ENDED = Duration.ofMinutes(21);

    private final LocalCloud cloud;
    private final Api anybody;
    private final MovableClock clock;
    private final byte[] jpeg = PhonePhoto.fourCorners(64, 48).jpeg();
    private Person ada;
    private int kid;
    private Album album;

    SweptObjectsIT(LocalCloud cloud, Api anybody, MovableClock clock) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void memory() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        album = Album.of(cloud, ada, kid);
    }

    private void sweep() {
        var run = anybody.post("/_local/schedules/empty-trash/run").expect(200);
        assertThat(run.string("/failure")).isEmpty();
    }

    @Test
    void objects_stay_whileTheirMemoryDoes() {
        album.upload(jpeg);

        sweep();

        assertThat(album.objects()).hasSize(3);
    }

    @Test
    void objects_areGone_withTheirMemory() {
        album.upload(jpeg);
        var other = Album.of(cloud, ada, kid);
        other.upload(jpeg);

        ada.api().delete(album.path().replace("/photos", "")).expect(204);
        clock.advance(UPLOADS_ENDED);
        sweep();

        assertThat(album.objects()).isEmpty();
        assertThat(other.objects()).hasSize(3);
    }

    @Test
    void objects_areGone_withTheirPhoto() {
        var gone = album.upload(jpeg);
        var kept = album.upload(jpeg);

        album.api().delete(album.path() + "/" + gone).expect(204);
        clock.advance(UPLOADS_ENDED);
        sweep();

        assertThat(album.objects()).hasSize(3).allSatisfy(key -> assertThat(key).contains("/" + kept + "/"));
        assertThat(album.file(kept, "thumb")).isNotEmpty();
    }

    @Test
    void objects_areGone_whenTheUploadEndsAfterTheDeletion() {
        var announced = album.announce(jpeg.length);
        album.api().delete(album.path() + "/" + announced.number("/id")).expect(204);
        album.send(announced.json("/upload"), jpeg).expect(200);
        album.settle();

        clock.advance(UPLOADS_ENDED);
        sweep();

        assertThat(album.objects()).isEmpty();
    }

    @Test
    void objects_areGone_withTheirKid_after30Days() {
        album.upload(jpeg);
        ada.api().put("/api/kids/" + kid + "/avatar").body("image/jpeg", jpeg).send();
        album.settle();
        ada.api().delete("/api/kids/" + kid).expect(204);

        clock.advance(Duration.ofDays(30).minus(MINUTE));
        sweep();
        assertThat(album.objects()).hasSize(3);
        assertThat(StoredObjects.under(cloud, "kids/" + kid + "/")).isNotEmpty();

        clock.advance(MINUTE.plus(MINUTE));
        sweep();
        assertThat(album.objects()).isEmpty();
        assertThat(StoredObjects.under(cloud, "kids/" + kid + "/")).isEmpty();
    }

    @Test
    void upload_isForgotten_whenItHasNotComeWithin24Hours() {
        var missing = (int) album.announce(jpeg.length).number("/id");
        var there = album.upload(jpeg);

        clock.advance(Duration.ofHours(24).minus(MINUTE));
        sweep();
        assertThat(album.ids()).containsExactly(missing, there);

        clock.advance(MINUTE.plus(MINUTE));
        sweep();
        assertThat(album.ids()).containsExactly(there);
        assertThat(album.photo(there).string("/status")).isEqualTo("ready");
    }

    @Test
    void memory_goesWithItsMissingUploads_whenItSaysNothingElse() {
        var memory = ada.api()
                .post("/api/kids/" + kid + "/memories")
                .json(Map.of("occurredOn", "2024-05-01", "photos", List.of(Album.announcement("image/png", 9))))
                .expect(201)
                .header("Location")
                .orElseThrow();

        clock.advance(Duration.ofHours(24).plus(MINUTE));
        sweep();

        ada.api().get(memory).expect(404);
    }

    @Test
    void upload_countsUntilItIsForgotten() {
        for (var i = 0; i < 20; i++) {
            album.announce(1);
        }
        album.api().post(album.path()).json(Album.announcement("image/png", 1)).expect(422);

        clock.advance(Duration.ofHours(24).plus(MINUTE));
        sweep();

        album.announce(1);
        assertThat(album.ids()).hasSize(1);
    }
}
