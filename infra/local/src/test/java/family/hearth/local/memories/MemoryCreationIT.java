package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class MemoryCreationIT {

    private final Api anybody;
    private Person ada;
    private int kid;
    private String timeline;

    MemoryCreationIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        timeline = "/api/kids/" + kid + "/memories";
    }

    @Test
    void create_answersWithTheWholeMemory_whenItIsJson() {
        var made = ada.api()
                .post(timeline)
                .json(Map.of("text", "First steps", "occurredOn", "2024-05-01", "heightCm", 74.5, "weightKg", 9))
                .expect(201);

        assertThat(made.header("Location")).contains(timeline + "/" + made.number("/id"));
        assertThat(made.number("/kidId")).isEqualTo(kid);
        assertThat(made.number("/authorId")).isEqualTo(ada.id());
        assertThat(made.string("/text")).isEqualTo("First steps");
        assertThat(made.string("/occurredOn")).isEqualTo("2024-05-01");
        assertThat(made.json("/heightCm").asDouble()).isEqualTo(74.5);
        assertThat(made.json("/weightKg").asDouble()).isEqualTo(9);
        assertThat(made.json("/editedAt").isNull()).isTrue();
        assertThat(made.json("/photos")).isEmpty();
        assertThat(made.string("/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void create_isReadBackAsItWasAnswered() {
        var made = ada.api()
                .post(timeline)
                .json(Map.of("text", "x", "occurredOn", "2024-05-01"))
                .expect(201);

        var read = ada.api().get(made.header("Location").orElseThrow()).expect(200);

        assertThat(read.json()).isEqualTo(made.json());
    }

    @Test
    void create_takesAForm() {
        var made = ada.api()
                .post(timeline)
                .form("text", "By form", "occurredOn", "2024-05-01", "heightCm", "74.5", "weightKg", "")
                .expect(201);

        assertThat(made.string("/text")).isEqualTo("By form");
        assertThat(made.json("/heightCm").asDouble()).isEqualTo(74.5);
        assertThat(made.json("/weightKg").isNull()).isTrue();
    }

    @Test
    void create_takesMultipart_withoutAFile() {
        var made = new Multipart()
                .field("text", "Größe")
                .field("occurredOn", "2024-05-01")
                .in(ada.api().post(timeline))
                .expect(201);

        assertThat(made.string("/text")).isEqualTo("Größe");
    }

    @Test
    void create_takesMultipart_withPhotosOnly() {
        var made = new Multipart()
                .field("occurredOn", "2024-05-01")
                .file(
                        "photos",
                        "one.jpg",
                        "image/jpeg",
                        PhonePhoto.fourCorners(40, 20).jpeg())
                .file(
                        "photos",
                        "two.jpg",
                        "image/jpeg",
                        PhonePhoto.fourCorners(20, 40).jpeg())
                .in(ada.api().post(timeline))
                .expect(201);

        assertThat(made.json("/text").isNull()).isTrue();
        assertThat(made.json("/photos"))
                .extracting(photo -> photo.path("originalFilename").asText())
                .containsExactly("one.jpg", "two.jpg");
    }

    @Test
    void create_takesAnnouncedPhotos_asAllThatItSays() {
        var made = ada.api()
                .post(timeline)
                .json(Map.of(
                        "occurredOn",
                        "2024-05-01",
                        "photos",
                        List.of(Map.of("filename", "a.png", "contentType", "image/png", "sizeBytes", 123))))
                .expect(201);

        assertThat(made.string("/photos/0/status")).isEqualTo("pending");
        assertThat(made.string("/photos/0/upload/method")).isEqualTo("PUT");
        assertThat(made.number("/photos/0/orderIndex")).isZero();
    }

    @Test
    void create_isRefused_whenItSaysNothing() {
        for (var body : List.of(
                Map.of("occurredOn", "2024-05-01"),
                Map.of("occurredOn", "2024-05-01", "text", "  \n "),
                Map.of("occurredOn", "2024-05-01", "photos", List.of()))) {
            assertThat(ada.api().post(timeline).json(body).expect(422).json("/errors/text"))
                    .isNotEmpty();
        }
        assertThat(ada.api().get(timeline).expect(200).json("/items")).isEmpty();
    }

    @Test
    void create_isEnough_withAMeasureOfZero() {
        ada.api()
                .post(timeline)
                .json(Map.of("occurredOn", "2024-05-01", "weightKg", 0))
                .expect(201);
    }

    @Test
    void create_namesEveryMistakeAtOnce() {
        var errors = ada.api()
                .post(timeline)
                .json(Map.of("text", 5, "heightCm", 300.1, "weightKg", -1, "occurredOn", "01.05.2024"))
                .expect(422)
                .json("/errors");

        assertThat(errors.properties())
                .extracting(Map.Entry<String, JsonNode>::getKey)
                .containsExactlyInAnyOrder("text", "heightCm", "weightKg", "occurredOn");
    }

    @Test
    void create_takesMeasuresAtTheirBounds() {
        ada.api()
                .post(timeline)
                .json(Map.of("heightCm", 300, "weightKg", 500.0, "occurredOn", "2024-05-01"))
                .expect(201);
        var errors = ada.api()
                .post(timeline)
                .json(Map.of("heightCm", 300.000001, "weightKg", 500.000001, "occurredOn", "2024-05-01"))
                .expect(422);
        assertThat(errors.json("/errors/heightCm")).isNotEmpty();
        assertThat(errors.json("/errors/weightKg")).isNotEmpty();
    }

    @Test
    void create_ignoresReadOnlyAndUnknownMembers() {
        var made = ada.api()
                .post(timeline)
                .json(Map.of("text", "x", "occurredOn", "2024-05-01", "id", 1, "authorId", "me", "colour", List.of()))
                .expect(201);

        assertThat(made.number("/authorId")).isEqualTo(ada.id());
        assertThat(made.number("/id")).isNotEqualTo(1);
    }
}
