package family.hearth.local.choreography;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;

/**
 * A family with somebody of every kind in it.
 *
 * @param ada owns it
 * @param bob is an admin
 * @param carl is a member
 * @param kid is of it
 */
record Household(LocalCloud cloud, int family, Person ada, Person bob, Person carl, int kid) {

    static Household of(LocalCloud cloud, Api anybody) {
        var ada = Person.join(anybody, "Ada");
        return new Household(
                cloud,
                ada.family(),
                ada,
                Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN),
                Person.join(anybody, "Carl").moveIn(cloud, ada, FamilyRole.MEMBER),
                ada.kid("Lena"));
    }

    List<Integer> members() {
        return List.of(ada.id(), bob.id(), carl.id(), kid);
    }

    Books books() {
        return Books.of(cloud, family, members());
    }

    /** A chore that pays so much. */
    String chore(int points) {
        return ada.api()
                .post("/api/v1/chores")
                .json(Map.of("name", "Dishes", "points", points))
                .expect(201)
                .string("/data/id");
    }

    /** A prize that costs so much. */
    String prize(int cost) {
        return ada.api()
                .post("/api/v1/prizes")
                .json(Map.of("name", "Ice", "costPoints", cost))
                .expect(201)
                .string("/data/id");
    }

    static ApiReply complete(Api caller, String chore, int member) {
        return caller.post("/api/v1/completions")
                .json(Map.of("choreId", chore, "memberId", Integer.toString(member)))
                .send();
    }

    static ApiReply redeem(Api caller, String prize, int member) {
        return caller.post("/api/v1/redemptions")
                .json(Map.of("prizeId", prize, "memberId", Integer.toString(member)))
                .send();
    }

    static ApiReply move(Api caller, String redemption, String status) {
        return caller.put("/api/v1/redemptions")
                .query("id", redemption)
                .json(Map.of("status", status))
                .send();
    }

    /** What the family shows of a member's points. */
    long points(int member) {
        return ada.api().get("/api/v1/members").query("id", member).expect(200).number("/data/points");
    }

    /** How many there are, by the page at that path. */
    long total(String path) {
        return ada.api().get(path).expect(200).number("/data/pagination/total");
    }
}
