package family.hearth.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.http.RawEvent;
import family.hearth.http.TestFunction;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void values_areWrittenAlikeEverywhere() {
        try (var function = TestFunction.start()) {
            assertThat(function.ask(RawEvent.get("/values")).body())
                    .isEqualTo("{\"at\":\"2026-03-01T12:00:00.120Z\",\"second\":\"2026-03-01T12:00:00Z\","
                            + "\"neverASecond\":null,\"never\":null,\"day\":\"2026-03-01\","
                            + "\"weight\":12.0,\"height\":null,\"tiny\":0.000010,\"big\":9007199254740993,\"text\":null,"
                            + "\"empty\":\"\",\"none\":[],\"flag\":false,\"mood\":\"very_glad\","
                            + "\"snake_name\":\"🔥 \\\" \\u0001\"}");
        }
    }
}
