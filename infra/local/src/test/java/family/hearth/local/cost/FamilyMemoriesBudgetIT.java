package family.hearth.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the memories of a family cost. Of every budget, one write unit is the limiter's; two read units and two round
 * trips are the session's and its user's.
 */
@ExtendWith(LocalCloudExtension.class)
class FamilyMemoriesBudgetIT {

    private static final String PATH = "/api/v1/memories";
    private static final Map<String, Object> MEMORY = Map.of("notes", "x");

    private final Api anybody;
    private final CapacityMeter meter;
    private Person ada;
    private int kid;

    FamilyMemoriesBudgetIT(Api anybody, CapacityMeter meter) {
        this.anybody = anybody;
        this.meter = meter;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    private long write() {
        return ada.api().post(PATH).json(MEMORY).expect(201).number("/data/id");
    }

    @Test
    void page_costsTheSame_howeverManyMemoriesThereAre_andHoweverDeepItLies() {
        for (var i = 0; i < 10; i++) {
            write();
            ada.memory(kid, "x", "2024-05-01");
        }
        var first = PATH + "?per_page=3";
        var few = cost(first);
        for (var i = 0; i < 140; i++) {
            write();
            ada.memory(kid, "x", "2024-05-01");
        }
        var next = first;
        for (var page = 0; page < 20; page++) {
            next = first + "&cursor=" + ada.api().get(next).expect(200).string("/meta/next_cursor");
        }

        assertThat(cost(first)).isEqualTo(few);
        // kids of the family 1, then both timelines 2; the two counts 2 only for the first page
        new Budget(4, 2 + 1 + 2 + 2, 1).check(meter, () -> ada.api().get(first).expect(200));
        var deep = next;
        new Budget(4, 2 + 1 + 2, 1).check(meter, () -> ada.api().get(deep).expect(200));
    }

    private String cost(String path) {
        try (var measurement = meter.measureStages()) {
            ada.api().get(path).expect(200);
            return measurement.stages() + " round trips, " + measurement.readUnits() + " read units";
        }
    }

    @Test
    void search_isOneReadOfAllWords_andOneOfWhatIsFound() {
        for (var i = 0; i < 5; i++) {
            write();
            ada.memory(kid, "x", "2024-05-01");
        }
        var first = PATH + "?per_page=3&q=x";
        var next = first + "&cursor=" + ada.api().get(first).expect(200).string("/meta/next_cursor");

        // kids of the family 1, both counts 2, both homes' words 2, then the memories: one more than the page, to know
        // whether there is another
        new Budget(6, 2 + 1 + 2 + 2 + 4, 1)
                .check(meter, () -> ada.api().get(first).expect(200));
        new Budget(6, 2 + 1 + 2 + 2 + 4, 1)
                .check(meter, () -> ada.api().get(next).expect(200));
    }

    @Test
    void memoryOfTheFamily_isReadByItsPointer() {
        var memory = PATH + "/" + write();

        // pointer, then the row
        new Budget(4, 2 + 2, 1).check(meter, () -> ada.api().get(memory).expect(200));
    }

    @Test
    void memoryOfAKid_isReadByItsPointer_withTheKid() {
        var memory = PATH + "/" + ada.memory(kid, "x", "2024-05-01");

        // pointer, then the row beside the kid's
        new Budget(4, 2 + 3, 1).check(meter, () -> ada.api().get(memory).expect(200));
    }

    @Test
    void memory_isOneTransactionOfFiveRows() {
        // pointer, row, words, count, and the look at the family
        new Budget(3, 2, 1 + 2 * 5)
                .check(meter, () -> ada.api().post(PATH).json(MEMORY).expect(201));
    }

    @Test
    void change_readsOnce_andWritesOneRow_orTwo_whenWordsChange() {
        var memory = PATH + "/" + write();

        // pointer and row, to see who may and what is there
        new Budget(5, 2 + 2, 1 + 1).check(meter, () -> change(memory, Map.of("pinned", true)));
        new Budget(5, 2 + 2, 1 + 2 * 2).check(meter, () -> change(memory, Map.of("title", "y")));
    }

    private void change(String memory, Map<String, Object> fields) {
        ada.api().put(memory).json(fields).expect(200);
    }
}
