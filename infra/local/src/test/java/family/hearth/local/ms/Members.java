package family.hearth.local.ms;

import family.hearth.local.Api;
import family.hearth.local.ApiRequest;
import java.util.Map;

/** What tests do with the members of a family. */
final class Members {

    static final String PATH = "/api/v1/family/members";

    private Members() {}

    static ApiRequest changing(Api actor, int memberId, String role) {
        return actor.patch(PATH + "/" + memberId).json(Map.of("role", role));
    }

    static ApiRequest removing(Api actor, int memberId) {
        return actor.delete(PATH + "/" + memberId);
    }
}
