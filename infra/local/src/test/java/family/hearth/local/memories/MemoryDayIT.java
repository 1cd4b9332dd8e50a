package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class MemoryDayIT {

    private final Api anybody;
    private final MovableClock clock;
    private Api ada;
    private String timeline;

    MemoryDayIT(Api anybody, MovableClock clock) {
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void family() {
        var person = Person.join(anybody, "Ada");
        ada = person.api();
        timeline = "/api/kids/" + person.kid("Lena") + "/memories";
    }

    private ApiReply write(String day) {
        return ada.post(timeline).json(Map.of("text", "x", "occurredOn", day)).send();
    }

    /** Half past eleven in the evening of 30 June in London, where it is summer. */
    @ParameterizedTest
    @CsvSource({
        "UTC, 2031-06-30",
        "Europe/London, 2031-06-30",
        "Europe/Berlin, 2031-07-01",
        "Pacific/Kiritimati, 2031-07-01",
        "America/Los_Angeles, 2031-06-30",
        "Pacific/Pago_Pago, 2031-06-30"
    })
    void today_isThatOfTheFamily(String timezone, String today) {
        clock.moveTo(Instant.parse("2031-06-30T22:30:00Z"));
        // Signed in now: a session of the machine's own day would long be over.
        var later = Person.join(anybody, "Eve");
        later.api().patch("/family").json(Map.of("timezone", timezone)).expect(200);
        var path = "/api/kids/" + later.kid("Tom") + "/memories";
        var tomorrow = LocalDate.parse(today).plusDays(1).toString();

        later.api().post(path).json(Map.of("text", "x", "occurredOn", today)).expect(201);
        var refused = later.api()
                .post(path)
                .json(Map.of("text", "x", "occurredOn", tomorrow))
                .expect(422);

        assertThat(refused.json("/errors/occurredOn")).isNotEmpty();
    }

    @Test
    void day_mayBeTheFirstOf1900_andNotTheOneBefore() {
        write("1900-01-01").expect(201);
        assertThat(write("1899-12-31").expect(422).json("/errors/occurredOn")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2024-13-01",
                "2024-1-1",
                "24-01-01",
                "2024-01-01T00:00:00Z",
                "today",
                "",
                "+12024-01-01",
                "9999-12-31",
                "0000-00-00"
            })
    void day_isRefused_whenTheCalendarDoesNotHaveIt(String day) {
        assertThat(write(day).expect(422).json("/errors/occurredOn")).isNotEmpty();
    }

    @Test
    void day_isRequired() {
        assertThat(ada.post(timeline).json(Map.of("text", "x")).expect(422).json("/errors/occurredOn"))
                .isNotEmpty();
    }

    @Test
    void day_mayBeALeapDay() {
        assertThat(write("2024-02-29").expect(201).string("/occurredOn")).isEqualTo("2024-02-29");
    }

    @Test
    void update_isHeldToTheSameDays() {
        var memory = timeline + "/" + write("2024-05-01").expect(201).number("/id");

        for (var day : new String[] {"1899-12-31", "9999-12-31"}) {
            var refused =
                    ada.put(memory).json(Map.of("text", "x", "occurredOn", day)).expect(422);
            assertThat(refused.json("/errors/occurredOn")).isNotEmpty();
        }
        assertThat(ada.get(memory).expect(200).string("/occurredOn")).isEqualTo("2024-05-01");
    }
}
