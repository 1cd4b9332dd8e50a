package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are none, where tokens, members and invitations are written. */
@ExtendWith(LocalCloudExtension.class)
class InputIT {

    private final Person ada;

    InputIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
    }

    private List<ApiRequest> writes() {
        return List.of(
                ada.api().post(Tokens.PATH),
                ada.api().post(Invitations.PATH),
                ada.api().patch(Members.PATH + "/" + ada.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"token\":1,\"token\":2}", "{\"a[b]\":1,\"a\":2}"})
    void body_isNoJsonObject(String body) {
        for (var write : writes()) {
            var reply = write.body("application/json", body).expect(400);
            assertThat(reply.string("/error/code")).isEqualTo("invalid_json");
            assertThat(reply.string("/error/message")).isNotEmpty();
        }
        assertThat(ada.api().get(Tokens.PATH).expect(200).json("/data")).isEmpty();
    }

    @Test
    void mediaType_isNotRead() {
        for (var write : writes()) {
            assertThat(write.body("text/plain", "{}").expect(415).string("/error/code"))
                    .isEqualTo("unsupported_media_type");
        }
    }

    @Test
    void form_isLargerThanIsTaken() {
        for (var write : writes()) {
            var large = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n"
                    + "x".repeat(4 * 1024 * 1024)
                    + "\r\n--b--\r\n";
            assertThat(write.body("multipart/form-data; boundary=b", large)
                            .expect(413)
                            .string("/error/code"))
                    .isEqualTo("payload_too_large");
        }
    }
}
