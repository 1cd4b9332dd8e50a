package family.hearth.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.testkit.PhonePhoto;

/** A photo as a phone writes it goes up by a presigned URL and comes back upright, small and without a trace. */
final class APhotoFromThePhone implements Scene {

    /** Twelve megapixels, held upright: stored lying down, with EXIF orientation 6. */
    private static final int WIDTH = 3024;

    private static final int HEIGHT = 4032;
    private static final int ON_ITS_SIDE = 6;
    private static final int MEDIUM_EDGE = 1280;
    private static final int THUMB_EDGE = 320;

    @Override
    public String title() {
        return "Ada's phone adds a photo, with its position in it";
    }

    @Override
    public void play(Stage stage) {
        var jpeg = PhonePhoto.fourCorners(WIDTH, HEIGHT).held(ON_ITS_SIDE).jpeg();
        var file = new ServedPicture(jpeg);
        stage.check(
                "the file is " + file.size() + ", stored on its side, and carries " + file.metadata(),
                file.width() == HEIGHT && file.metadata().contains("Exif"));
        upload(stage, announce(stage, jpeg.length), jpeg);
        var photo = Development.await(stage);
        stage.check(
                "Hearth knows the upright size: %d x %d".formatted(WIDTH, HEIGHT),
                photo.json("/width").asInt() == WIDTH && photo.json("/height").asInt() == HEIGHT);
        look(stage, "medium", MEDIUM_EDGE);
        look(stage, "thumb", THUMB_EDGE);
    }

    private static JsonNode announce(Stage stage, int size) {
        var announced = stage.as("Ada's client")
                .post("/api/kids/{kid}/memories/{memory}/photos")
                .json("filename", "IMG_0042.jpg", "contentType", "image/jpeg", "sizeBytes", size)
                .expect(201, "/id", "/status", "/upload/method", "/upload/expiresAt");
        stage.note("photo", announced.string("/id"));
        return announced.json("/upload");
    }

    private static void upload(Stage stage, JsonNode upload, byte[] jpeg) {
        put(stage, upload, jpeg).expect(200);
        // A URL takes one file and no other after it.
        put(stage, upload, jpeg).expect(412);
    }

    /** To the object store itself, past Hearth, with exactly the headers that Hearth signed. */
    private static Call put(Stage stage, JsonNode upload, byte[] jpeg) {
        var put = stage.anybody()
                .call(upload.path("method").asText(), upload.path("url").asText())
                .bytes(jpeg);
        upload.path("headers")
                .properties()
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        return put;
    }

    private static void look(Stage stage, String size, int edge) {
        var picture = ServedPicture.fetch(stage, stage.as("Ada's client"), size);
        stage.check(
                "the %s is %s, at most %d on its longest edge".formatted(size, picture.size(), edge),
                picture.height() == edge && picture.width() == edge * WIDTH / HEIGHT);
        stage.check("it stands upright: its corners are " + picture.corners(), picture.standsUpright());
        stage.check(
                "it carries no EXIF, no position, no metadata at all",
                picture.metadata().isEmpty());
    }
}
