package family.hearth.local.demo;

/** A kid is added, and something about it is set down. */
final class AKidAndAMemory implements Scene {

    @Override
    public String title() {
        return "Lena comes into the family, and walks";
    }

    @Override
    public void play(Stage stage) {
        var ada = stage.as("Ada's client");
        var kid = ada.post("/api/kids")
                .json("name", "Lena Byron", "birthDate", "2024-05-17", "gender", "female")
                .expect(201, "/id", "/name", "/familyId");
        stage.note("kid", kid.string("/id"));
        var memory = ada.post("/api/kids/{kid}/memories")
                .json("text", "First steps, from the sofa to the cat.", "occurredOn", "2025-06-01", "heightCm", 76.5)
                .expect(201, "/id", "/occurredOn", "/heightCm");
        stage.note("memory", memory.string("/id"));
        var timeline = ada.get("/api/kids/{kid}/memories").expect(200, "/items/0/text");
        stage.check(
                "the memory is on the timeline", timeline.string("/items/0/id").equals(stage.note("memory")));
    }
}
