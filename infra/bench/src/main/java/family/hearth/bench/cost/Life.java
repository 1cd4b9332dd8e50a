package family.hearth.bench.cost;

import family.hearth.bench.Body;
import family.hearth.bench.Client;
import family.hearth.bench.Person;
import family.hearth.local.LocalCloud;
import family.hearth.testkit.PhonePhoto;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a family does, in an order in which it can be done: every path of the topology at least once. Each call says the
 * fewest read units that its answer needs. Two are those of a caller with a session, {@link #CALLER}: the credential, and
 * the user with all that the user may do.
 */
final class Life {

    /** A session's credential, and its user's access rows. */
    static final double CALLER = 2;

    private final LocalCloud cloud;
    private final Client anybody;
    private final Ledger ledger;

    Life(LocalCloud cloud, Client anybody, Ledger ledger) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.ledger = ledger;
    }

    void play() {
        open();
        var ada = Person.join(anybody, "Ada");
        new AccountLife(ledger, anybody, ada).play();
        var kid = ada.kid("Lena");
        new FamilyLife(ledger, ada).play();
        memories(ada.client(), kid);
        avatar(ada.client(), kid);
        new SharingLife(ledger, anybody, ada, kid).play();
        new PolicyLife(ledger, ada, kid).play();
        new ChoreLife(ledger, ada, kid).play();
        new MemoriesLife(ledger, cloud.mail().mailbox(), anybody, ada, kid).play();
        leave(ada, kid);
        sweeps();
    }

    private void open() {
        ledger.get(anybody, "/api/v1/health", 0);
        ledger.get(anybody, "/docs", 0);
        ledger.get(anybody, "/docs/atrict.json", 0);
        ledger.call(anybody, "GET", "/nowhere", Body.none(), 404, 0);
    }

    private void memories(Client ada, int kid) {
        var memories = "/api/kids/" + kid + "/memories";
        var form = Map.of("text", "The first steps", "occurredOn", "2024-05-01");
        // The kid says whose it is, and the family what day it is there.
        var memory = ledger.post(ada, memories, form, 201, CALLER + 2).number("/id");
        ledger.get(ada, memories, CALLER + 2);
        ledger.get(ada, memories + "/" + memory, CALLER + 3);
        ledger.put(ada, memories + "/" + memory, Map.of("text", "Steps", "occurredOn", "2024-05-01"), CALLER + 4);
        photos(ada, memories + "/" + memory + "/photos");
        ledger.delete(ada, memories + "/" + memory, 204, CALLER + 3);
    }

    private void photos(Client ada, String photos) {
        var jpeg = PhonePhoto.fourCorners(64, 48).jpeg();
        var announced = Map.of("filename", "a.jpg", "contentType", "image/jpeg", "sizeBytes", jpeg.length);
        var photo = ledger.post(ada, photos, announced, 201, CALLER + 3).number("/id");
        ledger.get(ada, photos, CALLER + 3);
        ledger.get(ada, photos + "/" + photo, CALLER + 3);
        ledger.put(ada, photos + "/order", Map.of("photoIds", List.of(photo)), CALLER + 3);
        ledger.call(ada, "GET", photos + "/" + photo + "/content?size=thumb", Body.none(), 409, CALLER + 3);
        ledger.delete(ada, photos + "/" + photo, 204, CALLER + 3);
    }

    private void avatar(Client ada, int kid) {
        var avatar = "/api/kids/" + kid + "/avatar";
        var upload = new Body("image/jpeg", PhonePhoto.fourCorners(64, 48).jpeg());
        ledger.call(ada, "PUT", avatar, upload, 204, CALLER + 1);
        awaitPictures();
        ledger.call(ada, "GET", avatar, Body.none(), 302, CALLER + 1);
        var picture = URI.create(ada.get("/kids/" + kid, 200).text("/avatar_url"));
        ledger.call(anybody, "GET", picture.getPath(), Body.none(), 302, 1);
        ledger.delete(ada, avatar, 204, CALLER + 1);
    }

    private void awaitPictures() {
        try {
            cloud.objectEvents().awaitIdle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void leave(Person ada, int kid) {
        ledger.delete(ada.client(), "/api/kids/" + kid, 204, CALLER + 2);
        ledger.post(ada.client(), "/logout", Map.of(), 204, 1);
        var back = anybody.bearer(anybody.post("/login", Map.of("email", ada.email(), "password", Person.PASSWORD), 200)
                .text("/token"));
        ledger.delete(back, "/parent", 204, CALLER + 2);
    }

    /** With nothing due: half a unit for each shard of the index. */
    private void sweeps() {
        cloud.clock().advance(Duration.ofDays(100));
        for (var function : List.of("expire-invites", "empty-trash", "evaluate-schedules")) {
            anybody.post("/_local/schedules/" + function + "/run", Map.of(), 200);
        }
        ledger.run(anybody, "expire-invites", 2);
        ledger.run(anybody, "empty-trash", 2);
        ledger.run(anybody, "evaluate-schedules", 32);
    }
}
