package family.hearth.local.demo;

/** A viewer sees what she was shown, and writes nothing. */
final class GrandmotherLooks implements Scene {

    @Override
    public String title() {
        return "Rose accepts, and looks at Lena";
    }

    @Override
    public void play(Stage stage) {
        Joining.joinAt(stage, stage.note("RoseEmail"), "Rose", "Gordon");
        var rose = stage.as("Rose");
        var before = rose.get("/api/kids").expect(200, "/items");
        stage.check("she sees no kid before she accepts", before.json("/items").isEmpty());
        rose.post("/api/invites/{invite}/accept").expect(200, "/role", "/kidId");
        var lena = rose.get("/api/kids/{kid}").expect(200, "/name", "/birthDate");
        stage.check("now she sees Lena", lena.string("/id").equals(stage.note("kid")));
        var timeline = rose.get("/api/kids/{kid}/memories").expect(200, "/items/0/text", "/items/0/photos/0/status");
        stage.check(
                "she sees the memory with its photo",
                timeline.string("/items/0/photos/0/id").equals(stage.note("photo")));
        var thumb = ServedPicture.fetch(stage, rose, "thumb");
        stage.check("the photo stands upright for her too", thumb.standsUpright());
        refused(stage, rose);
    }

    private static void refused(Stage stage, Caller rose) {
        rose.post("/api/kids/{kid}/memories")
                .json("text", "She has my nose.", "occurredOn", "2025-06-02")
                .expect(403, "/title", "/detail");
        rose.get("/api/kids/{kid}/memories/{memory}/photos/{photo}/content?size=original")
                .expect(403, "/detail");
        var timeline = stage.as("Ada").get("/api/kids/{kid}/memories").quietly(200);
        stage.check("Rose, a viewer, wrote nothing", timeline.json("/items").size() == 1);
    }
}
