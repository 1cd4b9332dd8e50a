package family.hearth.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;

/** What a family does with Hearth, scene after scene; each builds on those before it. */
public final class Story {

    private static final List<Scene> SCENES = List.of(
            new AdaArrives(),
            new AMachineActsForAda(),
            new AKidAndAMemory(),
            new APhotoFromThePhone(),
            new GrandmotherIsInvited(),
            new GrandmotherLooks(),
            new PointsForIceCream(),
            new BedtimeComes(),
            new GrandfathersVoice());

    private Story() {}

    /**
     * Plays it on a local cloud.
     *
     * @param url base of every path, without a slash at its end
     * @param out takes a line or two for each call
     * @throws WentWrong at the first thing that is not as told
     */
    public static void play(URI url, PrintStream out) {
        var narrator = new Narrator(out);
        try (var door = new Door(url)) {
            var stage = new Stage(door, narrator);
            for (var scene : SCENES) {
                play(scene, stage);
            }
        }
        narrator.end();
    }

    private static void play(Scene scene, Stage stage) {
        stage.narrator().heading(scene.title());
        try {
            scene.play(stage);
        } catch (WentWrong e) {
            throw new WentWrong(stage.narrator().line(scene.title() + ": " + e.getMessage()), e);
        }
    }
}
