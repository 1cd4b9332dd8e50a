package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-29T00:59, 2026-03-29T00:59:00Z",
        "Europe/London, 2026-03-29T01:00, 2026-03-29T01:00:00Z",
        "Europe/London, 2026-03-29T01:30, 2026-03-29T01:00:00Z",
        "Europe/London, 2026-03-29T01:59, 2026-03-29T01:00:00Z",
        "Europe/London, 2026-03-29T02:00, 2026-03-29T01:00:00Z",
        "Europe/London, 2026-03-29T02:01, 2026-03-29T01:01:00Z",
        "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:30:00Z",
        "America/Sao_Paulo, 2018-11-04T00:00, 2018-11-04T03:00:00Z",
        "Pacific/Apia, 2011-12-30T12:00, 2011-12-30T10:00:00Z",
    })
    void eitherEdge_isTheEndOfTheGap_insideOfOne(ZoneId zone, LocalDateTime local, Instant instant) {
        assertThat(Edge.START.resolve(local, zone)).isEqualTo(instant);
        assertThat(Edge.END.resolve(local, zone)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-10-25T00:59, 2026-10-24T23:59:00Z, 2026-10-24T23:59:00Z",
        "Europe/London, 2026-10-25T01:00, 2026-10-25T00:00:00Z, 2026-10-25T00:00:00Z",
        "Europe/London, 2026-10-25T01:01, 2026-10-25T00:01:00Z, 2026-10-25T01:01:00Z",
        "Europe/London, 2026-10-25T01:59, 2026-10-25T00:59:00Z, 2026-10-25T01:59:00Z",
        "Europe/London, 2026-10-25T02:00, 2026-10-25T02:00:00Z, 2026-10-25T02:00:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z, 2026-04-04T15:15:00Z",
        "America/Havana, 2026-11-01T00:00, 2026-11-01T04:00:00Z, 2026-11-01T04:00:00Z",
        "America/Sao_Paulo, 2018-02-17T23:30, 2018-02-18T01:30:00Z, 2018-02-18T02:30:00Z",
        "America/Sao_Paulo, 2018-02-18T00:00, 2018-02-18T03:00:00Z, 2018-02-18T03:00:00Z",
        "America/St_Johns, 2008-11-02T00:00, 2008-11-02T02:30:00Z, 2008-11-02T03:30:00Z",
    })
    void start_isTheFirstOccurrence_andEndTheSecond_afterTheOverlapsFirstMinute(
            ZoneId zone, LocalDateTime local, Instant start, Instant end) {
        assertThat(Edge.START.resolve(local, zone)).isEqualTo(start);
        assertThat(Edge.END.resolve(local, zone)).isEqualTo(end);
    }
}
