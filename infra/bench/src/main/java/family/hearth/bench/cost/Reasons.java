package family.hearth.bench.cost;

import static java.util.Map.entry;

import java.util.Map;

/** Why a call costs more than 1.2 times its floor. A call that is not here must not. */
final class Reasons {

    private static final String STILL_THERE = "the write checks that what it belongs to is still there";
    private static final String GUESSES =
            "tries at the password are counted twice, and taken back when it was right; the write checks its owner";
    private static final String TOLD_APART =
            "a transaction, so that a lost answer may be asked for again and still tells gone from never there";
    private static final String DEVICES = "looks at what decides about the kid's devices, and checks that it stayed so";
    private static final String ISSUED =
            STILL_THERE + ", and counts the day's invites within itself, where a counter costs double";

    static final Map<String, String> ALL = Map.ofEntries(
            entry("POST /login", GUESSES),
            entry("POST /parent/change-password", GUESSES),
            entry("POST /settings/api-clients", GUESSES),
            entry("POST /settings/api-key", STILL_THERE),
            entry("POST /api/v1/tokens", STILL_THERE),
            entry("POST /api/families", STILL_THERE),
            entry("POST /api/v1/memories", STILL_THERE),
            entry("POST /parent-mobile-devices", STILL_THERE),
            entry("POST /regulated-mobile-devices", DEVICES),
            entry("POST /api/kids/{kidId}/invites", ISSUED),
            entry("POST /api/v1/family/invitations", ISSUED),
            entry("POST /api/kids/{kidId}/invites/{id}/resend", ISSUED),
            entry("POST /api/invites/{token}/accept", STILL_THERE),
            entry("PUT /api/kids/{kidId}", DEVICES),
            entry("PATCH /kids/{kidId}", DEVICES),
            entry("DELETE /kids/{kidId}", DEVICES),
            entry("DELETE /parent-mobile-devices/{id}", TOLD_APART),
            entry("DELETE /api/v1/chores", TOLD_APART),
            entry("DELETE /api/v1/prizes", TOLD_APART),
            entry("GET /api/kids", "kids that were granted to the caller are read one by one: they may be anybody's"),
            entry("GET /api/v1/family/members", "a name and an address are the user's, so each member is read"),
            entry("POST /api/v1/members/reactivate", "looks for the person among users, members and kids at once"));

    private Reasons() {}
}
