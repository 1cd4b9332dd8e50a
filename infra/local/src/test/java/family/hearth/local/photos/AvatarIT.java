package family.hearth.local.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.testkit.MovableClock;
import family.hearth.testkit.PhonePhoto;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class AvatarIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private final byte[] jpeg = PhonePhoto.fourCorners(800, 600).held(6).jpeg();
    private Person ada;
    private int kid;
    private String avatar;

    AvatarIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeEach
    void kid() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        avatar = "/api/kids/" + kid + "/avatar";
    }

    private ApiReply put(String contentType, byte[] file) {
        return ada.api().put(avatar).body(contentType, file).send();
    }

    private byte[] shown() throws InterruptedException {
        cloud.objectEvents().awaitIdle();
        var url = ada.api().get(avatar).expect(302).header("Location").orElseThrow();
        return ada.api().get(url).expect(200).bytes();
    }

    private boolean hasAvatar() {
        return ada.api().get("/api/kids/" + kid).expect(200).json("/hasAvatar").asBoolean();
    }

    @Test
    void avatar_isNotFound_beforeThereIsOne() {
        ada.api().get(avatar).expect(404);
        ada.api().delete(avatar).expect(404);
        assertThat(hasAvatar()).isFalse();
    }

    @Test
    void avatar_isUpright_andCarriesNoMetadata() throws InterruptedException {
        put("image/jpeg", jpeg).expect(204);

        var file = shown();

        assertThat(hasAvatar()).isTrue();
        assertThat(new String(file, ISO_8859_1)).doesNotContain("Exif", PhonePhoto.MAKE);
        assertThat(Album.decoded(file).getWidth()).isEqualTo(320);
        assertThat(Album.decoded(file).getHeight()).isEqualTo(240);
    }

    @Test
    void avatar_isOnItsWay_orThere_rightAfterwards() {
        put("image/jpeg", jpeg).expect(204);

        assertThat(ada.api().get(avatar).send().status()).isIn(302, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/anything", "application/octet-stream"})
    void avatar_isWhatItsBytesAre_whateverItsTypeSays(String contentType) throws InterruptedException {
        put(contentType, OddFiles.in("gif")).expect(204);

        assertThat(Album.decoded(shown()).getWidth()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "multipart/form-data; boundary=x"})
    void avatar_isRefused_inAnotherMediaType(String contentType) {
        put(contentType, jpeg).expect(415);
    }

    @Test
    void avatar_isRefused_whenItsHeaderIsThatOfNoPhoto() {
        for (var file : new byte[][] {OddFiles.junk(), OddFiles.heic(), OddFiles.pngBomb(), {1}}) {
            assertThat(put("image/jpeg", file).expect(422).json("/errors/avatar"))
                    .isNotEmpty();
        }
        assertThat(hasAvatar()).isFalse();
    }

    @Test
    void avatar_isRefused_withoutABody() {
        assertThat(put("image/jpeg", new byte[0]).status()).isIn(400, 422);
        assertThat(hasAvatar()).isFalse();
    }

    @Test
    void avatar_isRefused_above4Mb() {
        put("image/jpeg", new byte[4 * 1024 * 1024 + 1]).expect(413);
        assertThat(hasAvatar()).isFalse();
    }

    @Test
    void avatar_isGone_whenItIsTakenAway(MovableClock clock) throws InterruptedException {
        put("image/jpeg", jpeg).expect(204);
        cloud.objectEvents().awaitIdle();

        ada.api().delete(avatar).expect(204);

        ada.api().get(avatar).expect(404);
        assertThat(hasAvatar()).isFalse();
        clock.advance(Duration.ofMinutes(21));
        anybody.post("/_local/schedules/empty-trash/run").expect(200);
        assertThat(StoredObjects.under(cloud, "kids/" + kid + "/")).isEmpty();
    }

    @Test
    void avatar_takesThePlaceOfTheOneBefore() throws InterruptedException {
        put("image/jpeg", jpeg).expect(204);
        cloud.objectEvents().awaitIdle();

        put("image/gif", OddFiles.in("gif")).expect(204);

        assertThat(Album.decoded(shown()).getWidth()).isEqualTo(40);
    }

    @Test
    void avatar_isSeenByViewers_andChangedByOwnersOnly() {
        put("image/jpeg", jpeg).expect(204);
        for (var role : new String[] {"viewer", "editor"}) {
            var other = Person.join(anybody, "Oma");
            ada.share(kid, other, role);
            assertThat(other.api().get(avatar).send().status()).isIn(302, 409);
            other.api().put(avatar).body("image/jpeg", jpeg).expect(403);
            other.api().delete(avatar).expect(403);
        }
        Person.join(anybody, "Eve").api().get(avatar).expect(404);
    }
}
