package family.hearth.http;

import family.hearth.http.page.CursorKey;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What a function's own wiring gives. */
@Factory
final class TestWiring {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Singleton
    CursorKey cursorKey() {
        return new CursorKey(() -> List.of("a secret that has thirty-two bytes".getBytes(StandardCharsets.US_ASCII)));
    }
}
