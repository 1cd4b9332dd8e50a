package family.hearth.local.routes;

import static family.hearth.local.routes.Specimen.get;
import static family.hearth.local.routes.Specimen.write;

import family.hearth.testkit.PhonePhoto;
import java.util.List;
import java.util.stream.Stream;

/** The routes of Atrict. Somebody to whom a kid was shown sees it as a member of its family does. */
final class AtrictSpecimens {

    private static final String KID = "/api/kids/<kid>";
    private static final String MEMORIES = KID + "/memories";
    private static final String PHOTOS = MEMORIES + "/<memory>/photos";
    private static final String NAME = "{\"name\":\"x\"}";
    private static final String ENTRY = "{\"text\":\"x\",\"occurredOn\":\"2024-05-01\"}";

    private AtrictSpecimens() {}

    static List<Specimen> all() {
        return Stream.of(families(), kids(), memories(), photos(), sharing())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Specimen> families() {
        return List.of(
                get("/api/families", Door.READ),
                write("POST", "/api/families", Door.WRITE, 201).json(NAME).member(201),
                get("/api/families/<family>", Door.READ),
                write("PUT", "/api/families/<family>", Door.WRITE, 200).json("{\"name\":\"<word>\"}"),
                write("DELETE", "/api/families/<secondFamily>", Door.WRITE, 204).member(404));
    }

    private static List<Specimen> kids() {
        return List.of(
                get("/api/kids", Door.READ),
                write("POST", "/api/kids", Door.WRITE, 201).json(NAME).member(201),
                get(KID, Door.READ).guest(200),
                write("PUT", KID, Door.WRITE, 200).json(NAME).guest(403),
                write("DELETE", KID, Door.WRITE, 204).guest(403),
                get(KID + "/avatar", Door.READ).needs("avatar").done(302).guest(302),
                write("PUT", KID + "/avatar", Door.WRITE, 204)
                        .bytes("image/jpeg", PhonePhoto.fourCorners(16, 16).jpeg())
                        .guest(403),
                write("DELETE", KID + "/avatar", Door.WRITE, 204)
                        .needs("avatar")
                        .guest(403));
    }

    private static List<Specimen> memories() {
        return List.of(
                get(MEMORIES, Door.READ).guest(200),
                write("POST", MEMORIES, Door.WRITE, 201).json(ENTRY).member(201).guest(403),
                get(MEMORIES + "/<memory>", Door.READ).guest(200),
                write("PUT", MEMORIES + "/<memory>", Door.WRITE, 200)
                        .json(ENTRY)
                        .guest(403),
                write("DELETE", MEMORIES + "/<memory>", Door.WRITE, 204).guest(403));
    }

    private static List<Specimen> photos() {
        return List.of(
                get(PHOTOS, Door.READ).guest(200),
                write("POST", PHOTOS, Door.WRITE, 201)
                        .json("{\"filename\":\"x\",\"contentType\":\"image/png\",\"sizeBytes\":1}")
                        .guest(403),
                write("PUT", PHOTOS + "/order", Door.WRITE, 200)
                        .json("{\"photoIds\":[<photo>]}")
                        .guest(403),
                // A path of its own to API Gateway; with any other method its last word is an id, and nobody's.
                get(PHOTOS + "/order", Door.READ).done(404),
                write("DELETE", PHOTOS + "/order", Door.WRITE, 404).member(404),
                get(PHOTOS + "/<photo>", Door.READ).guest(200),
                get(PHOTOS + "/<photo>/content", Door.READ).done(302).guest(302),
                write("DELETE", PHOTOS + "/<photo>", Door.WRITE, 204).guest(403));
    }

    private static List<Specimen> sharing() {
        return List.of(
                get(KID + "/permissions", Door.READ).guest(200),
                write("PUT", KID + "/permissions/<permission>", Door.SHARE, 200)
                        .json("{\"role\":\"editor\"}")
                        .guest(403),
                write("DELETE", KID + "/permissions/<permission>", Door.SHARE, 204)
                        .guest(403),
                get(KID + "/invites", Door.READ).member(403).guest(403),
                write("POST", KID + "/invites", Door.SHARE, 201)
                        .json("{\"email\":\"<fresh>\"}")
                        .guest(403),
                write("POST", KID + "/invites/<invite>/resend", Door.SHARE, 200).guest(403),
                write("DELETE", KID + "/invites/<invite>", Door.SHARE, 204).guest(403),
                get("/api/invites", Door.READ),
                get("/api/invites/<invitation>", Door.ANYBODY),
                write("POST", "/api/invites/<invitation>/accept", Door.SHARE, 200),
                write("POST", "/api/invites/<invitation>/decline", Door.SHARE, 204));
    }
}
