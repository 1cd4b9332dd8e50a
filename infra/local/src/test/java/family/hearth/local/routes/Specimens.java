package family.hearth.local.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import family.hearth.local.Person;
import java.util.List;
import java.util.stream.Stream;

/** A request for every route. What a new route lacks here, {@link RouteSpecimensIT} names. */
final class Specimens {

    private Specimens() {}

    static List<Specimen> all() {
        return Stream.of(
                        AtrictSpecimens.all(),
                        account(),
                        KidtrolSpecimens.all(),
                        ChoreographySpecimens.all(),
                        MemoriesSpecimens.all(),
                        reading())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that change something. */
    static Stream<Specimen> writes() {
        return all().stream().filter(Specimen::writes);
    }

    private static List<Specimen> account() {
        var password = "\"" + Person.PASSWORD + "\"";
        return List.of(
                Specimen.write("POST", "/parents", Door.ANYBODY, 201).json("""
                    {"email":"<fresh>","password":%s,"confirm_password":%s,"first_name":"x","last_name":"y"}
                    """.formatted(password, password)),
                Specimen.write("POST", "/login", Door.ANYBODY, 200)
                        .json("{\"email\":\"<email>\",\"password\":" + password + "}"),
                Specimen.write("POST", "/logout", Door.SESSION, 204).member(204),
                Specimen.get("/parent", Door.SESSION),
                Specimen.write("PUT", "/parent", Door.SESSION, 200)
                        .json("{\"first_name\":\"x\",\"last_name\":\"y\"}")
                        .member(200),
                Specimen.write("PATCH", "/parent", Door.SESSION, 200)
                        .json("{\"first_name\":\"x\"}")
                        .member(200),
                Specimen.write("POST", "/parent/change-password", Door.SESSION, 204)
                        .json("""
                            {"old_password":%s,"new_password":"another good","confirm_new_password":"another good"}
                            """.formatted(password))
                        .member(204),
                Specimen.write("DELETE", "/parent", Door.SESSION, 204).member(204),
                Specimen.get("/settings/api-clients", Door.SESSION),
                Specimen.write("POST", "/settings/api-clients", Door.SESSION, 201)
                        .json("{\"name\":\"x\",\"scopes\":[\"common:read\"],\"password\":" + password + "}")
                        .member(201),
                Specimen.write("DELETE", "/settings/api-clients/<client>", Door.SESSION, 204)
                        .member(404),
                Specimen.write("POST", "/api/oauth/token", Door.CLIENT, 200)
                        .bytes("application/x-www-form-urlencoded", "grant_type=client_credentials".getBytes(UTF_8)),
                Specimen.get("/settings/api-key", Door.SESSION).needs("key"),
                Specimen.write("POST", "/settings/api-key", Door.SESSION, 201),
                Specimen.write("POST", "/settings/api-key/rotate", Door.SESSION, 200)
                        .needs("key"),
                Specimen.write("DELETE", "/settings/api-key", Door.SESSION, 204).needs("key"),
                Specimen.get("/family", Door.SESSION),
                Specimen.write("PATCH", "/family", Door.SESSION, 200).json("{\"name\":\"<word>\"}"),
                Specimen.write("PATCH", "/settings/default-family", Door.SESSION, 200)
                        .json("{\"family_id\":<secondFamily>}")
                        .member(422));
    }

    private static List<Specimen> reading() {
        return List.of(
                Specimen.get("/api/v1/health", Door.ANYBODY),
                Specimen.get("/docs", Door.ANYBODY),
                Specimen.get("/docs/<page>", Door.ANYBODY));
    }
}
