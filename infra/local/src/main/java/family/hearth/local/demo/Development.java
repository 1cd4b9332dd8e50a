package family.hearth.local.demo;

/** Waits for a photo's pictures, asking ever less often. */
final class Development {

    private static final String PHOTO = "/api/kids/{kid}/memories/{memory}/photos/{photo}";

    private Development() {}

    /**
     * The photo when it is ready.
     *
     * @throws WentWrong when it failed, or is not ready for long
     */
    static Reply await(Stage stage) {
        var client = stage.as("Ada's client");
        Waiting.until(stage, "ready", client, PHOTO, Development::isReady);
        return client.get(PHOTO).expect(200, "/status", "/width", "/height");
    }

    private static boolean isReady(Reply photo) {
        var status = photo.string("/status");
        if (status.equals("failed")) {
            throw new WentWrong("no pictures were made of the photo");
        }
        return status.equals("ready");
    }
}
