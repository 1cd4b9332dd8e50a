package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class KidListIT {

    private final Api anybody;

    KidListIT(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void list_showsEveryKidOnce_whenPagesHoldOneOfThree() {
        var ada = Person.join(anybody, "Ada");
        var kids = new TreeSet<Integer>();
        kids.add(ada.kid("One"));
        kids.add(ada.kid("Two"));
        kids.add(ada.kid("Three"));
        var seen = new ArrayList<Integer>();
        var path = "/api/kids?limit=1";
        while (path != null) {
            var page = ada.api().get(path).expect(200);
            seen.add((int) page.number("/items/0/id"));
            var cursor = page.json("/nextCursor");
            path = cursor.isNull() ? null : "/api/kids?limit=1&cursor=" + cursor.asText();
        }
        assertThat(seen).containsExactlyElementsOf(kids);
    }

    @Test
    void list_showsSharedKids_besideOwnOnes() {
        var ada = Person.join(anybody, "Ada");
        var oma = Person.join(anybody, "Oma");
        var kid = ada.kid("Lena");
        var own = oma.kid("Rolf");
        ada.share(kid, oma, "viewer");
        var ids = oma.api().get("/api/kids").expect(200).json("/items").findValues("id");
        assertThat(ids.stream().map(id -> id.asInt())).containsExactlyInAnyOrder(kid, own);
    }
}
