package family.hearth.local.ms;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.Person;
import java.util.Map;

/** What tests do with API tokens. */
record Tokens(Api anybody) {

    static final String PATH = "/api/v1/tokens";

    /** Asks for a token of that scope. */
    static ApiRequest asking(Api api, String scope) {
        return api.post(PATH).json(Map.of("token", Map.of("name", "Mobile App", "scope", scope)));
    }

    /** A token that was just made. */
    record Made(int id, String secret, Api api) {}

    /** Makes a token as that caller. */
    Made make(Api maker, String scope) {
        return made(asking(maker, scope).expect(201));
    }

    Made readWrite(Person maker) {
        return make(maker.api(), "read_write");
    }

    Made read(Person maker) {
        return make(maker.api(), "read");
    }

    Made made(ApiReply reply) {
        var secret = reply.string("/data/token");
        return new Made((int) reply.number("/data/id"), secret, anybody.bearer(secret));
    }

    static ApiRequest rotating(Api api, Made token) {
        return api.post(PATH + "/" + token.id() + "/rotate");
    }

    static ApiRequest deleting(Api api, Made token) {
        return api.delete(PATH + "/" + token.id());
    }
}
