package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One memory of a kid, as Atrict and Memories see it. */
@ExtendWith(LocalCloudExtension.class)
class BothDialectsIT {

    private final Api anybody;
    private Person ada;
    private Diary diary;
    private String timeline;
    private int kid;
    private int memory;

    BothDialectsIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void memory() {
        ada = Person.join(anybody, "Ada");
        ada.api().patch("/family").json(Map.of("timezone", "America/New_York")).expect(200);
        diary = new Diary(ada.api());
        kid = ada.kid("Lena");
        timeline = "/api/kids/" + kid + "/memories";
        memory = (int) ada.api()
                .post(timeline)
                .json(Map.of("text", "Steps.", "occurredOn", "2024-07-01", "heightCm", 70))
                .expect(201)
                .number("/id");
    }

    private void edit(String text, String day) {
        ada.api()
                .put(timeline + "/" + memory)
                .json(Map.of("text", text, "occurredOn", day, "heightCm", 70))
                .expect(200);
    }

    private String day() {
        return ada.api().get(timeline + "/" + memory).expect(200).string("/occurredOn");
    }

    private String recordedAt() {
        return diary.show(memory).path("recorded_at").asText();
    }

    @Test
    void memoryOfAKid_isTheFamilysAtLocalNoon() {
        var data = diary.show(memory);

        assertThat(data.path("kid_id").asInt()).isEqualTo(kid);
        assertThat(data.path("notes").asText()).isEqualTo("Steps.");
        assertThat(data.path("title").isNull()).isTrue();
        assertThat(data.path("recorded_at").asText()).isEqualTo("2024-07-01T16:00:00Z");
        assertThat(data.path("visibility").asText()).isEqualTo("visible");
        assertThat(data.path("transcription_status").asText()).isEqualTo("not_required");
    }

    @Test
    void memoryOfTheFamily_isOnNoKidsTimeline() {
        var own = diary.write("ours", "2024-07-01T16:00:00Z");

        assertThat(Paging.ids(ada.api(), timeline, 5)).containsExactly(memory);
        ada.api().get(timeline + "/" + own).expect(404);
        ada.api()
                .put(timeline + "/" + own)
                .json(Map.of("text", "x", "occurredOn", "2024-07-01"))
                .expect(404);
        ada.api().delete(timeline + "/" + own).expect(404);
    }

    @Test
    void anotherDay_keepsTheTimeOfDay_evenWhenTheClocksHaveChanged() {
        diary.change(memory, Map.of("recorded_at", "2024-07-01T12:30:00Z"));

        edit("Steps.", "2024-01-15");

        assertThat(recordedAt()).isEqualTo("2024-01-15T13:30:00Z");
        assertThat(day()).isEqualTo("2024-01-15");
    }

    @Test
    void anEditOnTheSameDay_keepsTheInstant() {
        diary.change(memory, Map.of("recorded_at", "2024-07-01T12:30:00Z"));

        edit("Walking.", "2024-07-01");

        assertThat(recordedAt()).isEqualTo("2024-07-01T12:30:00Z");
        assertThat(diary.show(memory).path("notes").asText()).isEqualTo("Walking.");
    }

    @Test
    void anotherInstant_movesTheDay_asItWasInTheFamily() {
        diary.change(memory, Map.of("recorded_at", "2024-06-01T03:00:00Z"));

        assertThat(day()).isEqualTo("2024-05-31");
        assertThat(recordedAt()).isEqualTo("2024-06-01T03:00:00Z");
        assertThat(Paging.ids(ada.api(), timeline, 1)).containsExactly(memory);
        assertThat(diary.ids("visible", 1, 1)).containsExactly(memory);
    }

    @Test
    void eitherDialect_keepsWhatOnlyTheOtherKnows() {
        diary.change(memory, Map.of("title", "Lena", "tags", List.of("first"), "pinned", true, "notes", "Ran."));
        edit("Walked.", "2024-07-02");

        var inFamily = diary.show(memory);
        var onTimeline = ada.api().get(timeline + "/" + memory).expect(200);
        assertThat(inFamily.path("title").asText()).isEqualTo("Lena");
        assertThat(inFamily.path("tags").get(0).asText()).isEqualTo("first");
        assertThat(inFamily.path("pinned").asBoolean()).isTrue();
        assertThat(inFamily.path("notes").asText()).isEqualTo("Walked.");
        assertThat(onTimeline.number("/heightCm")).isEqualTo(70);
        assertThat(onTimeline.string("/text")).isEqualTo("Walked.");
    }

    @Test
    void aTitle_isEnough_forAFormWithoutText() {
        diary.change(memory, Map.of("title", "Lena"));

        ada.api()
                .put(timeline + "/" + memory)
                .json(Map.of("occurredOn", "2024-07-01"))
                .expect(200);

        assertThat(diary.show(memory).path("notes").isNull()).isTrue();
    }

    @Test
    void deletion_inEitherDialect_isInBoth() {
        var other = ada.memory(kid, "x", "2024-07-01");

        ada.api().delete(Diary.at(memory)).expect(204);
        ada.api().delete(timeline + "/" + other).expect(204);

        assertThat(Paging.ids(ada.api(), timeline, 5)).isEmpty();
        assertThat(diary.ids("all", 5, 0)).isEmpty();
        ada.api().get(timeline + "/" + memory).expect(404);
        ada.api().get(Diary.at(other)).expect(404);
    }
}
