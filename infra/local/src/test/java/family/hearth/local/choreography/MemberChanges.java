package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.Person;
import java.util.Map;

/** Taking a member's power and giving it back, over HTTP. */
final class MemberChanges {

    private static final String PATH = "/api/v1/members";

    private MemberChanges() {}

    static ApiRequest deactivate(Api actor, Person target) {
        return actor.delete(PATH).query("id", target.id());
    }

    static ApiRequest reactivate(Api actor, Person target) {
        return actor.post(PATH + "/reactivate").json(Map.of("memberId", Integer.toString(target.id())));
    }

    /** Whether the witness, who is of the same family, sees the person with all its power. */
    static boolean isActive(Person witness, Person person) {
        return witness.api()
                .get(PATH)
                .query("id", person.id())
                .expect(200)
                .json("/data/user/isActive")
                .booleanValue();
    }

    static void assertRefused(ApiReply reply, String code) {
        assertThat(reply.json("/success").booleanValue()).isFalse();
        assertThat(reply.string("/code")).isEqualTo(code);
    }
}
