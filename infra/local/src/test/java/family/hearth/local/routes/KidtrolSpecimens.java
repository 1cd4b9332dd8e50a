package family.hearth.local.routes;

import static family.hearth.local.routes.Specimen.get;
import static family.hearth.local.routes.Specimen.write;

import java.util.List;
import java.util.stream.Stream;

/** The routes of Kidtrol that are about a family's kids, devices and policies. */
final class KidtrolSpecimens {

    private static final String KID = "/kids/<kid>";
    private static final String PHONE = "/parent-mobile-devices/<phone>";
    private static final String DEVICE = "/regulated-mobile-devices/<device>";
    private static final String SCHEDULE = "/schedules/<schedule>";
    private static final String OVERRIDE = "/overrides/<override>";
    private static final String NAME = "{\"name\":\"x\"}";

    private KidtrolSpecimens() {}

    static List<Specimen> all() {
        return Stream.of(kids(), phones(), devices(), schedules(), overrides())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Specimen> kids() {
        var form = "{\"email\":\"<fresh>\",\"first_name\":\"x\",\"last_name\":\"y\"}";
        return List.of(
                get("/kids", Door.SESSION),
                write("POST", "/kids", Door.SESSION, 201).json(form),
                get(KID, Door.SESSION),
                write("PUT", KID, Door.SESSION, 200).json(form),
                write("PATCH", KID, Door.SESSION, 200).json("{\"first_name\":\"x\"}"),
                write("DELETE", KID, Door.SESSION, 204),
                get(KID + "/avatar/<picture>", Door.ANYBODY).done(302));
    }

    /** Nobody sees another parent's, of whatever family. */
    private static List<Specimen> phones() {
        var form = "{\"name\":\"x\",\"os\":0,\"type\":\"y\"}";
        return List.of(
                get("/parent-mobile-devices", Door.SESSION),
                write("POST", "/parent-mobile-devices", Door.SESSION, 201)
                        .json(form)
                        .member(201),
                get(PHONE, Door.SESSION).member(404),
                write("PUT", PHONE, Door.SESSION, 200).json(form).member(404),
                write("PATCH", PHONE, Door.SESSION, 200).json(NAME).member(404),
                write("DELETE", PHONE, Door.SESSION, 204).member(404));
    }

    private static List<Specimen> devices() {
        var form = "{\"name\":\"x\",\"kid\":<kid>,\"os\":0,\"type\":\"y\"}";
        return List.of(
                get("/regulated-mobile-devices", Door.SESSION),
                write("POST", "/regulated-mobile-devices", Door.SESSION, 201).json(form),
                get(DEVICE, Door.SESSION),
                write("PUT", DEVICE, Door.SESSION, 200).json(form),
                write("PATCH", DEVICE, Door.SESSION, 200).json(NAME),
                write("DELETE", DEVICE, Door.SESSION, 204),
                get(DEVICE + "/master-schedule", Door.SESSION),
                get("/devices/<device>/master-schedule", Door.SESSION));
    }

    private static List<Specimen> schedules() {
        var form = """
            {"name":"x","start_time":"8:00","end_time":"9:00","day_list":[0],"feature_list":[0],"kid_list":[<kid>]}
            """;
        return List.of(
                get("/schedules", Door.SESSION),
                write("POST", "/schedules", Door.SESSION, 201).json(form),
                get(SCHEDULE, Door.SESSION),
                write("PUT", SCHEDULE, Door.SESSION, 200).json(form),
                write("PATCH", SCHEDULE, Door.SESSION, 200).json(NAME),
                write("DELETE", SCHEDULE, Door.SESSION, 204));
    }

    private static List<Specimen> overrides() {
        var form = """
            {"name":"x","start_datetime":"2026-06-01T14:30","end_datetime":"2026-06-01T16:30"}
            """;
        return List.of(
                get("/overrides", Door.SESSION),
                write("POST", "/overrides", Door.SESSION, 201).json(form),
                get(OVERRIDE, Door.SESSION),
                write("POST", OVERRIDE, Door.SESSION, 200).member(200),
                write("PUT", OVERRIDE, Door.SESSION, 200).json(form),
                write("PATCH", OVERRIDE, Door.SESSION, 200).json(NAME),
                write("DELETE", OVERRIDE, Door.SESSION, 204));
    }
}
