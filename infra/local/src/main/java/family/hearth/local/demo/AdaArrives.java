package family.hearth.local.demo;

/** The first parent makes an account, and with it a family. */
final class AdaArrives implements Scene {

    @Override
    public String title() {
        return "Ada registers and signs in";
    }

    @Override
    public void play(Stage stage) {
        Joining.join(stage, "Ada", "Byron");
        stage.as("Ada").get("/parent").expect(200, "/email", "/first_name", "/last_name");
    }
}
