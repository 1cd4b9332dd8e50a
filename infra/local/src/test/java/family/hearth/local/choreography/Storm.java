package family.hearth.local.choreography;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Calls of several members that all move the points of one family, shuffled.
 *
 * @param paid how many completions they come to
 * @param redeemed how many redemptions there are in the end
 */
record Storm(List<Call> calls, int paid, int redeemed) {

    private static final int CHORES = 4;
    private static final int NEW = 16;
    private static final int OLD = 10;

    /** Somebody's request, which may be sent again. */
    record Call(Person caller, String key, Function<Api, ApiReply> request) {

        ApiReply send() {
            return request.apply(caller.api().with("Idempotency-Key", key));
        }

        /** Sends it until it is served, a thing that is left to the caller. */
        ApiReply insist() {
            var reply = send();
            for (var i = 0; i < 50 && reply.status() == 503; i++) {
                reply = send();
            }
            return reply;
        }
    }

    /** A storm over a family in which nothing has happened. */
    static Storm over(Household home, Random chance) {
        var prize = home.prize(30);
        var calls = new ArrayList<Call>();
        for (var i = 0; i < CHORES; i++) {
            var chore = home.chore(10 + i);
            for (var member : home.members()) {
                everybody(home)
                        .forEach(caller -> calls.add(call(caller, api -> Household.complete(api, chore, member))));
            }
        }
        for (var i = 0; i < NEW; i++) {
            var caller = i % 2 == 0 ? home.ada() : home.bob();
            var member = home.members().get(i / 2 % home.members().size());
            calls.add(call(caller, api -> Household.redeem(api, prize, member)));
        }
        for (var i = 0; i < OLD; i++) {
            var member = home.members().get(i % home.members().size());
            var redemption = Household.redeem(home.ada().api(), prize, member)
                    .expect(201)
                    .string("/data/id");
            Stream.of("pending", "dismissed", "dismissed", i % 2 == 0 ? "fulfilled" : "available")
                    .forEach(status -> calls.add(call(home.bob(), api -> Household.move(api, redemption, status))));
        }
        Collections.shuffle(calls, chance);
        return new Storm(calls, CHORES * home.members().size(), NEW + OLD);
    }

    /** All at once, each sent once. */
    List<ApiReply> strike() {
        return Together.times(calls.size(), i -> calls.get(i).send());
    }

    /** All at once, each until it is served. */
    List<ApiReply> insist() {
        return Together.times(calls.size(), i -> calls.get(i).insist());
    }

    private static List<Person> everybody(Household home) {
        return List.of(home.ada(), home.bob(), home.carl());
    }

    private static Call call(Person caller, Function<Api, ApiReply> request) {
        return new Call(caller, UUID.randomUUID().toString(), request);
    }
}
