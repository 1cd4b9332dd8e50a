package family.hearth.local.killed;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.chores.Redemption;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.OwnCloud;
import family.hearth.local.Paging;
import family.hearth.local.choreography.Books;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The local cloud is killed while it writes, and started again on what it left behind. */
class KilledCloudIT {

    @Test
    void whatWasAcknowledged_isThere_andTheBooksBalance(@TempDir Path data) throws Exception {
        House house;
        WriteStorm told;
        try (var up = UpProcess.on(data);
                var anybody = new Api(up.url())) {
            house = House.of(anybody);
            try (var storm = new WriteStorm(house, house.ada().api())) {
                told = storm;
                storm.awaitEnough();
                up.kill();
                storm.awaitEnd();
            }
        }

        try (var again = OwnCloud.on(data);
                var anybody = new Api(again.url())) {
            var ada = anybody.bearer(house.ada().token());
            assertThat(Paging.all(ada, house.memories(), 100))
                    .extracting(memory -> memory.path("id").asText())
                    .containsAll(told.memories());
            assertThat(photographs(again, house))
                    .hasSizeGreaterThanOrEqualTo(told.photos().size());
            told.photos().forEach(photo -> assertIsWhole(again, house, photo));
            var books = Books.of(again, house.family(), List.of(house.ada().id(), house.kid()));
            books.assertBalanced();
            assertThat(books.redemptions()).extracting(Redemption::id).containsAll(told.redemptions());
        }
    }

    private static List<S3Object> photographs(LocalCloud cloud, House house) {
        try (var s3 = cloud.objects().client()) {
            return s3
                    .listObjectsV2Paginator(
                            list -> list.bucket(LocalCloud.BUCKET).prefix("originals/memories/" + house.memory() + "/"))
                    .contents()
                    .stream()
                    .toList();
        }
    }

    private static void assertIsWhole(LocalCloud cloud, House house, int photo) {
        try (var s3 = cloud.objects().client()) {
            var key = photographs(cloud, house).stream()
                    .map(S3Object::key)
                    .filter(found -> found.contains("/" + photo + "/"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("photo " + photo + " is gone"));
            var bytes = s3.getObjectAsBytes(get -> get.bucket(LocalCloud.BUCKET).key(key));
            assertThat(bytes.asByteArray()).isEqualTo(House.PHOTO);
        }
    }
}
