package family.hearth.local.choreography;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import java.util.Map;

/** A family of a test's own, its owner, and what it does with chores and prizes. */
record Home(Api anybody, Person owner) {

    static final String CHORES = "/api/v1/chores";
    static final String PRIZES = "/api/v1/prizes";
    static final String MEMBERS = "/api/v1/members";
    static final String REDEMPTIONS = "/api/v1/redemptions";
    static final String COMPLETIONS = "/api/v1/completions";
    static final String ACTIVITY = "/api/v1/activity";

    static Home of(Api anybody) {
        return new Home(anybody, Person.join(anybody, "Ada"));
    }

    /** Calls as the owner's session. */
    Api api() {
        return owner.api();
    }

    /** Calls with the family's key, made now. */
    Api key() {
        return anybody.bearer(owner.familyKey());
    }

    Person moveIn(LocalCloud cloud, String name, FamilyRole role) {
        return Person.join(anybody, name).moveIn(cloud, owner, role);
    }

    /** A new chore's id. */
    String chore(String name) {
        return api().post(CHORES).json(Map.of("name", name)).expect(201).string("/data/id");
    }

    /** A new prize's id. */
    String prize(String name, int costPoints) {
        return api().post(PRIZES)
                .json(Map.of("name", name, "costPoints", costPoints))
                .expect(201)
                .string("/data/id");
    }

    static ApiRequest completing(Api api, String choreId, int memberId) {
        return api.post(COMPLETIONS).json(Map.of("choreId", choreId, "memberId", Integer.toString(memberId)));
    }

    static ApiRequest redeeming(Api api, String prizeId, int memberId) {
        return api.post(REDEMPTIONS).json(Map.of("prizeId", prizeId, "memberId", Integer.toString(memberId)));
    }

    /** A chore that somebody does for the first time today. */
    JsonNode complete(String choreId, int memberId) {
        return completing(api(), choreId, memberId).expect(201).json("/data");
    }

    JsonNode redeem(String prizeId, int memberId) {
        return redeeming(api(), prizeId, memberId).expect(201).json("/data");
    }

    ApiReply move(String redemptionId, String status) {
        return api().put(REDEMPTIONS)
                .query("id", redemptionId)
                .json(Map.of("status", status))
                .send();
    }

    /** A member's balance. */
    long points(int memberId) {
        return api().get(MEMBERS).query("id", memberId).expect(200).number("/data/points");
    }

    void deactivate(Person member) {
        api().delete(MEMBERS).query("id", member.id()).expect(200);
    }
}
