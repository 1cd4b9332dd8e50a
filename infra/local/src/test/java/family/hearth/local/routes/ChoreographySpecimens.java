package family.hearth.local.routes;

import static family.hearth.local.routes.Specimen.get;
import static family.hearth.local.routes.Specimen.write;

import java.util.List;
import java.util.stream.Stream;

/** The routes of Choreography. */
final class ChoreographySpecimens {

    private static final String V1 = "/api/v1/";

    private ChoreographySpecimens() {}

    static List<Specimen> all() {
        return Stream.of(
                        catalog("chores", "<chore>", "{\"name\":\"x\"}"),
                        catalog("prizes", "<prize>", "{\"name\":\"x\",\"costPoints\":1}"),
                        points(),
                        members())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Specimen> catalog(String resource, String id, String form) {
        var one = V1 + resource + "?id=" + id;
        return List.of(
                get(V1 + resource, Door.FAMILY),
                get(one, Door.FAMILY),
                write("POST", V1 + resource, Door.FAMILY, 201).json(form),
                write("PUT", one, Door.FAMILY, 200).json("{\"name\":\"x\"}"),
                write("DELETE", one, Door.FAMILY, 200));
    }

    private static List<Specimen> points() {
        return List.of(
                get(V1 + "completions", Door.FAMILY),
                write("POST", V1 + "completions", Door.PEOPLE_OF_FAMILY, 201)
                        .json("{\"choreId\":\"<chore>\",\"memberId\":\"<kid>\"}")
                        .member(201),
                get(V1 + "redemptions", Door.FAMILY),
                get(V1 + "redemptions?id=<redemption>", Door.FAMILY),
                write("POST", V1 + "redemptions", Door.FAMILY, 201)
                        .json("{\"prizeId\":\"<prize>\",\"memberId\":\"<kid>\"}"),
                write("PUT", V1 + "redemptions?id=<redemption>", Door.FAMILY, 200)
                        .json("{\"status\":\"dismissed\"}"),
                get(V1 + "activity", Door.FAMILY));
    }

    private static List<Specimen> members() {
        return List.of(
                get(V1 + "members", Door.FAMILY),
                get(V1 + "members?id=<kid>", Door.FAMILY),
                get(V1 + "members?id=<adult>", Door.FAMILY),
                write("DELETE", V1 + "members?id=<adult>", Door.PEOPLE_OF_FAMILY, 200),
                write("POST", V1 + "members/reactivate", Door.FAMILY, 200).json("{\"memberId\":\"<retired>\"}"));
    }
}
