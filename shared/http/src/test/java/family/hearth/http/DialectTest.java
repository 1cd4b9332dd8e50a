package family.hearth.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/chores,CHOREOGRAPHY",
        "/api/v1/chores/,CHOREOGRAPHY",
        "/api/v1/members/reactivate,CHOREOGRAPHY",
        "/api/v1/activity,CHOREOGRAPHY",
        "/api/v1/choresx,MEMORIES",
        "/api/v1/memories/1,MEMORIES",
        "/api/v1/health,MEMORIES",
        "/api/v1,MEMORIES",
        "/api/kids,ATRICT",
        "/api/chores,ATRICT",
        "/api/v10/chores,ATRICT",
        "/api,ATRICT",
        "/apis/kids,KIDTROL",
        "/kids/1,KIDTROL",
        "/,KIDTROL",
        "'',KIDTROL",
        "//api/kids,KIDTROL",
    })
    void path_decidesTheDialect(String path, Dialect dialect) {
        assertThat(Dialect.of(path)).isEqualTo(dialect);
    }
}
