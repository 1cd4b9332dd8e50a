package family.hearth.local.choreography;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route of the dialect that takes a body, as one family's owner sees them. */
final class WriteBodies {

    /**
     * A route with a body that it takes.
     *
     * @param good the members that it takes
     * @param required which of them it insists on
     */
    record Route(String method, String path, Map<String, Object> good, List<String> required) {

        /** The body with another value, written in JSON, for one of its members. */
        String with(String member, String json) {
            var members = new TreeMap<String, String>();
            good.forEach((name, value) ->
                    members.put(name, value instanceof String text ? "\"" + text + "\"" : value.toString()));
            members.put(member, json);
            return object(members);
        }

        /** The body without one of its members. */
        String without(String member) {
            var members = new TreeMap<String, Object>(good);
            members.remove(member);
            return new Route(method, path, members, required).with("ignored", "1");
        }

        List<String> texts() {
            return good.keySet().stream()
                    .filter(member -> good.get(member) instanceof String)
                    .toList();
        }

        List<String> numbers() {
            return good.keySet().stream()
                    .filter(member -> good.get(member) instanceof Integer)
                    .toList();
        }

        private static String object(Map<String, String> members) {
            return members.entrySet().stream()
                    .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final Home home;
    private final List<Route> all;

    WriteBodies(Home home) {
        this.home = home;
        var me = Integer.toString(home.owner().id());
        var chore = home.chore("Lawn");
        var prize = home.prize("Ice Cream", 1);
        var redemption = home.redeem(prize, home.owner().id()).path("id").textValue();
        var details = Map.<String, Object>of("name", "x", "description", "y", "emoji", "z", "points", 1);
        var offer = Map.<String, Object>of("name", "x", "description", "y", "emoji", "z", "costPoints", 1);
        this.all = List.of(
                new Route("POST", Home.CHORES, details, List.of("name")),
                new Route("PUT", Home.CHORES + "?id=" + chore, details, List.of()),
                new Route("POST", Home.PRIZES, offer, List.of("name", "costPoints")),
                new Route("PUT", Home.PRIZES + "?id=" + prize, offer, List.of()),
                new Route(
                        "POST",
                        Home.REDEMPTIONS,
                        Map.of("memberId", me, "prizeId", prize),
                        List.of("memberId", "prizeId")),
                new Route(
                        "PUT", Home.REDEMPTIONS + "?id=" + redemption, Map.of("status", "pending"), List.of("status")),
                new Route(
                        "POST",
                        Home.COMPLETIONS,
                        Map.of("choreId", chore, "memberId", me),
                        List.of("choreId", "memberId")),
                new Route("POST", Home.MEMBERS + "/reactivate", Map.of("memberId", me), List.of("memberId")));
    }

    List<Route> all() {
        return all;
    }

    /** What the family shows of itself; a refused write leaves it as it was. */
    String state() {
        return Stream.of(Home.CHORES, Home.PRIZES, Home.MEMBERS, Home.REDEMPTIONS, Home.COMPLETIONS, Home.ACTIVITY)
                .map(path -> home.api().get(path).expect(200).text())
                .toList()
                .toString();
    }
}
