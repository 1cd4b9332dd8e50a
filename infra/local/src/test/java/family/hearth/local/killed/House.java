package family.hearth.local.killed;

import family.hearth.local.Api;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.util.Map;

/**
 * A family in which the storm can write.
 *
 * @param memory the one that photos belong to
 */
record House(Person ada, int family, int kid, int memory, String prize) {

    static final byte[] PHOTO = PhonePhoto.fourCorners(32, 24).jpeg();

    static House of(Api anybody) {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");
        var prize = ada.api()
                .post("/api/v1/prizes")
                .json(Map.of("name", "Ice", "costPoints", 5))
                .expect(201)
                .string("/data/id");
        return new House(ada, ada.family(), kid, ada.memory(kid, "with photos", "2024-05-01"), prize);
    }

    String memories() {
        return "/api/kids/" + kid + "/memories";
    }

    String photos() {
        return memories() + "/" + memory + "/photos";
    }
}
