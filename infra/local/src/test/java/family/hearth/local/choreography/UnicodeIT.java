package family.hearth.local.choreography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people call things comes back byte for byte, unescaped, wherever it is shown. */
@ExtendWith(LocalCloudExtension.class)
class UnicodeIT {

    private static final String JSON = "application/json";

    private final Home home;

    UnicodeIT(Api anybody) {
        this.home = Home.of(anybody);
    }

    static Stream<String> texts() {
        return Stream.of(
                "\uD83E\uDDF9",
                "\uD83C\uDFAC\uD83C\uDF68",
                "family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                "Scotland \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "flag \uD83C\uDDE9\uD83C\uDDEA",
                "astronaut \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80",
                "keycap 1\uFE0F\u20E3",
                "text heart \u2764\uFE0E, emoji heart \u2764\uFE0F",
                "garbled \u03C0\u0178\u203A' \u03C0\u0178\u00A7'\u03B2\u20AC\u03C0\u0178\u00B3 \u03C0\u0178\u00A8",
                "composed caf\u00E9",
                "decomposed cafe\u0301",
                "compatibility \uFB01 \u212B \u2126 \u1100\u1161 \u0344",
                "right to left \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u202E\u202C",
                "many marks Z\u0351\u036B\u0343\u036A\u0302a\u0300\u0301\u0302",
                "no characters yet \uDBFF\uDFFD \uE000 \uFFFE",
                "quotes ' ` < > & / \u00A0 \u3000 \uFEFF inside");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void chore_isShownAsItWasWritten(String text) {
        var made = home.api()
                .post(Home.CHORES)
                .body(JSON, "{\"name\":\"%1$s\",\"description\":\"%1$s\",\"emoji\":\"%1$s\"}".formatted(text))
                .expect(201);

        var members = List.of("name", "description", "emoji");
        assertShows(made, text, members);
        assertShows(home.api().get(Home.CHORES).expect(200), text, members);
        assertShows(home.api().get(made.header("Location").orElseThrow()).expect(200), text, members);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void prize_isShownAsItWasWritten_whenItIsChanged(String text) {
        var id = home.prize("x", 1);

        var changed = home.api()
                .put(Home.PRIZES)
                .query("id", id)
                .body(JSON, "{\"name\":\"%1$s\",\"description\":\"%1$s\",\"emoji\":\"%1$s\"}".formatted(text))
                .expect(200);

        assertShows(changed, text, List.of("name", "description", "emoji"));
        assertShows(home.api().get(Home.PRIZES).expect(200), text, List.of("name", "description", "emoji"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void history_showsWhatWasWritten(String text) {
        var body = "{\"name\":\"%1$s\",\"emoji\":\"%1$s\",\"costPoints\":1}".formatted(text);
        var chore = home.api().post(Home.CHORES).body(JSON, body).expect(201).string("/data/id");
        var prize = home.api().post(Home.PRIZES).body(JSON, body).expect(201).string("/data/id");
        home.complete(chore, home.owner().id());
        home.redeem(prize, home.owner().id());

        assertShows(home.api().get(Home.COMPLETIONS).expect(200), text, List.of("choreName", "choreEmoji"));
        assertShows(home.api().get(Home.REDEMPTIONS).expect(200), text, List.of("prizeName", "prizeEmoji"));
        assertShows(
                home.api().get(Home.ACTIVITY).expect(200),
                text,
                List.of("choreName", "choreEmoji", "prizeName", "prizeEmoji"));
    }

    @Test
    void repeatedRequest_isAnsweredWithTheSameBytes() {
        var body = "{\"name\":\"cafe\u0301 \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80\"}";

        var first = home.api()
                .post(Home.CHORES)
                .header("Idempotency-Key", "again")
                .body(JSON, body)
                .expect(201);
        var again = home.api()
                .post(Home.CHORES)
                .header("Idempotency-Key", "again")
                .body(JSON, body)
                .expect(201);

        assertThat(again.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void escapedText_isTheTextItself() {
        var made = home.api()
                .post(Home.CHORES)
                .body(JSON, "{\"name\":\"\\ud83e\\uddf9 e\\u0301\"}")
                .expect(201);

        assertShows(made, "\uD83E\uDDF9 e\u0301", List.of("name"));
    }

    @Test
    void namesThatLookAlike_areDifferentNames() {
        home.chore("caf\u00E9");
        home.chore("cafe\u0301");

        assertThat(Answers.each(home.api().get(Home.CHORES).expect(200).json("/data"), "name"))
                .containsExactlyInAnyOrder("caf\u00E9", "cafe\u0301");
    }

    @Test
    void description_keepsItsLines() {
        var made = home.api()
                .post(Home.CHORES)
                .body(JSON, "{\"name\":\"x\",\"description\":\"one\\r\\ntwo\\n\\n\\tthree\"}")
                .expect(201);

        assertThat(made.string("/data/description")).isEqualTo("one\r\ntwo\n\n\tthree");
    }

    @Test
    void lengths_areCountedInCodePoints() {
        home.chore("\uD83E\uDDF9".repeat(100));

        Answers.assertInvalid(
                home.api()
                        .post(Home.CHORES)
                        .body(JSON, "{\"name\":\"" + "\uD83E\uDDF9".repeat(101) + "\"}")
                        .send(),
                "name");
    }

    /** Looks at the bytes: a reader of JSON would not tell an escape from what it stands for. */
    private static void assertShows(ApiReply reply, String text, List<String> members) {
        var bytes = HexFormat.of().formatHex(reply.bytes());
        for (var member : members) {
            assertThat(bytes)
                    .as("%s in %s", member, reply.text())
                    .contains(HexFormat.of()
                            .formatHex("\"%s\":\"%s\"".formatted(member, text).getBytes(UTF_8)));
        }
    }
}
