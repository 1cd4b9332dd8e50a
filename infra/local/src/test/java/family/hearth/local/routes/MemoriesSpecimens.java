package family.hearth.local.routes;

import static family.hearth.local.routes.Specimen.get;
import static family.hearth.local.routes.Specimen.write;

import java.util.List;
import java.util.stream.Stream;

/** The routes of Memories. */
final class MemoriesSpecimens {

    private static final String MEMORIES = "/api/v1/memories";
    private static final String MEMORY = MEMORIES + "/<ownMemory>";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String MEMBERS = "/api/v1/family/members";

    private MemoriesSpecimens() {}

    static List<Specimen> all() {
        return Stream.of(memories(), tokens(), people()).flatMap(List::stream).toList();
    }

    private static List<Specimen> memories() {
        return List.of(
                get(MEMORIES, Door.TOKEN),
                write("POST", MEMORIES, Door.TOKEN, 201)
                        .json("{\"title\":\"x\",\"notes\":\"y\"}")
                        .member(201),
                get(MEMORY, Door.TOKEN),
                write("PUT", MEMORY, Door.TOKEN, 200).json("{\"notes\":\"<word>\"}"),
                write("PATCH", MEMORY, Door.TOKEN, 200).json("{\"visibility\":\"hidden\"}"),
                write("DELETE", MEMORY, Door.TOKEN, 204));
    }

    private static List<Specimen> tokens() {
        return List.of(
                get(TOKENS, Door.TOKEN),
                write("POST", TOKENS, Door.TOKEN, 201)
                        .json("{\"token\":{\"name\":\"x\",\"scope\":\"read\"}}")
                        .member(201),
                write("DELETE", TOKENS + "/<token>", Door.TOKEN, 204).member(404),
                write("POST", TOKENS + "/<token>/rotate", Door.TOKEN, 200).member(404));
    }

    private static List<Specimen> people() {
        return List.of(
                get(MEMBERS, Door.TOKEN),
                write("PATCH", MEMBERS + "/<adult>", Door.TOKEN, 200).json("{\"role\":\"admin\"}"),
                write("DELETE", MEMBERS + "/<adult>", Door.TOKEN, 204),
                write("POST", "/api/v1/family/invitations", Door.TOKEN, 201)
                        .json("{\"invitation\":{\"email\":\"<fresh>\"}}")
                        .member(201));
    }
}
