package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class ConcurrentChangesIT {

    private static final int MOST_PHOTOS = 20;

    private final Api anybody;
    private Person ada;
    private int kid;
    private String timeline;
    private String memory;

    ConcurrentChangesIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        timeline = "/api/kids/" + kid + "/memories";
        memory = timeline + "/" + ada.memory(kid, "x", "2024-05-01");
    }

    private ApiReply announce(int number) {
        return ada.api()
                .post(memory + "/photos")
                .json(Map.of("filename", number + ".png", "contentType", "image/png", "sizeBytes", 123))
                .send();
    }

    @Test
    void announcements_areAllThere_whenTwentyComeAtOnce() {
        var answers = Together.times(MOST_PHOTOS, this::announce);

        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(ada.api().get(memory).expect(200).json("/photos"))
                .extracting(photo -> photo.path("id").asInt())
                .containsExactlyInAnyOrderElementsOf(answers.stream()
                        .map(answer -> (int) answer.number("/id"))
                        .toList());
    }

    @Test
    void announcements_areRefusedAboveTwenty_alsoAtOnce() {
        Together.times(15, this::announce).forEach(answer -> answer.expect(201));

        var answers = Together.times(10, this::announce);

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(
                        answer -> assertThat(answer.expect(422).json("/errors")).isNotEmpty());
        assertThat(ada.api().get(memory).expect(200).json("/photos"))
                .extracting(photo -> photo.path("orderIndex").asInt())
                .hasSize(MOST_PHOTOS)
                .isSorted();
    }

    @Test
    void photos_areNotLost_whenTheMemoryMovesMeanwhile() {
        var answers = Together.times(12, i -> i % 2 == 0 ? announce(i) : move(i));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
        assertThat(ada.api().get(memory).expect(200).json("/photos")).hasSize(6);
        assertThat(Paging.all(ada.api(), timeline, 25)).hasSize(1);
    }

    @Test
    void memory_isAlwaysFound_whileItMoves() {
        var answers = Together.times(16, i -> i % 2 == 0 ? ada.api().get(memory).send() : move(i));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
    }

    private ApiReply move(int day) {
        return ada.api()
                .put(memory)
                .json(Map.of("text", "x", "occurredOn", "2024-05-%02d".formatted(1 + day)))
                .send();
    }

    @Test
    void deletion_winsOnce_whenManyDelete() {
        var answers = Together.times(6, _ -> ada.api().delete(memory).send().status());

        assertThat(answers).containsOnly(204, 404);
        assertThat(answers).containsOnlyOnce(204);
    }

    @Test
    void creations_areAllThere_whenTwentyComeAtOnce() {
        var made = Together.times(20, i -> ada.memory(kid, "at once " + i, "2024-06-01"));

        assertThat(Paging.all(ada.api(), timeline, 7))
                .extracting(JsonNode::toString)
                .hasSize(21);
        assertThat(Paging.ids(ada.api(), timeline, 7)).containsAll(made);
    }
}
