package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class MemoryTextIT {

    private final Api anybody;
    private Api ada;
    private String timeline;

    MemoryTextIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        var person = Person.join(anybody, "Ada");
        ada = person.api();
        timeline = "/api/kids/" + person.kid("Lena") + "/memories";
    }

    private ApiReply write(String text) {
        return ada.post(timeline)
                .json(Map.of("text", text, "occurredOn", "2024-05-01"))
                .send();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ß", "👶", "🇨"})
    void text_holds5000Characters_asPeopleCountThem(String character) {
        var longest = character.repeat(5000);

        var made = write(longest).expect(201);

        assertThat(ada.get(made.header("Location").orElseThrow()).expect(200).string("/text"))
                .isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "👶"})
    void text_isRefused_with5001(String character) {
        assertThat(write(character.repeat(5001)).expect(422).json("/errors/text"))
                .isNotEmpty();
    }

    @Test
    void text_isMeasuredWithoutTheSpaceAroundIt() {
        assertThat(write("  " + "a".repeat(5000) + "\n\n").expect(201).string("/text"))
                .hasSize(5000);
    }

    @Test
    void text_keepsItsLines() {
        var lines = "One\nTwo\n\n\tThree\r\nFour";

        assertThat(write("\n" + lines + "\n").expect(201).string("/text")).isEqualTo(lines);
    }

    @Test
    void text_keepsFamiliesOfEmoji() {
        var text = "👩‍👩‍👧‍👦 👍🏽 é";

        assertThat(write(text).expect(201).string("/text")).isEqualTo(text);
    }

    @Test
    void text_isComposed() {
        assertThat(write("Zoe\u0308").expect(201).string("/text")).isEqualTo("Zo\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u007fb", "a\u0085b"})
    void text_isRefused_withControlCharacters(String text) {
        assertThat(write(text).expect(422).json("/errors/text")).isNotEmpty();
    }

    @Test
    void text_keepsItsLines_inAForm() {
        var made = ada.post(timeline)
                .form("text", "One\r\nTwo + 1 & 100 %", "occurredOn", "2024-05-01")
                .expect(201);

        assertThat(made.string("/text")).isEqualTo("One\r\nTwo + 1 & 100 %");
    }
}
