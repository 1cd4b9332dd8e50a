package family.hearth.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value of each kind. */
@Controller
final class JsonController {

    enum Mood {
        VERY_GLAD
    }

    @Serdeable
    record Values(
            Instant at,

            @Serdeable.Serializable(using = WholeSeconds.class)
            Instant second,

            @Nullable @Serdeable.Serializable(using = WholeSeconds.class)
            Instant neverASecond,

            @Nullable Instant never,
            LocalDate day,
            double weight,
            @Nullable Double height,
            double tiny,
            long big,
            @Nullable String text,
            String empty,
            List<String> none,
            boolean flag,
            Mood mood,
            @JsonProperty("snake_name") String snakeName,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String secret) {}

    @Get("/values")
    Values values() {
        var now = Instant.parse("2026-03-01T12:00:00.120456Z");
        return new Values(
                now,
                now,
                null,
                null,
                LocalDate.of(2026, 3, 1),
                12.0,
                null,
                0.00001,
                9007199254740993L,
                null,
                "",
                List.of(),
                false,
                Mood.VERY_GLAD,
                "🔥 \" \u0001",
                null);
    }
}
