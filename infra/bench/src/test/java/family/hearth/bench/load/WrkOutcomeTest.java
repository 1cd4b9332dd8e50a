package family.hearth.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reading what wrk prints. */
class WrkOutcomeTest {

    private static final String SAID = """
            Running 8s test @ http://localhost:8080/api/v1/health
              2 threads and 16 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     3.10ms    2.27ms  45.12ms   89.80%
                Req/Sec     2.72k   365.35     3.35k    71.00%
              Latency Distribution
                 50%  870.00us
                 75%    3.42ms
                 90%    5.02ms
                 99%    1.20s
              43367 requests in 8.01s, 9.10MB read
            """;
    private static final String END = """
            Requests/sec:   5414.12
            Transfer/sec:      1.14MB
            """;

    @Test
    void times_areMilliseconds_whateverTheirUnit() {
        assertThat(WrkOutcome.of(SAID + END)).isEqualTo(new WrkOutcome(5414.12, 0.87, 1200, 45.12, 43367, 0));
    }

    @Test
    void errors_areRefusedAnswers_andFailedSockets() {
        var errors = """
              Socket errors: connect 1, read 2, write 3, timeout 4
              Non-2xx or 3xx responses: 90
            """;

        assertThat(WrkOutcome.of(SAID + errors + END).errors()).isEqualTo(100);
    }
}
