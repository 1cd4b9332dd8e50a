package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which methods the dialect's paths have, and what lies beside them. */
@ExtendWith(LocalCloudExtension.class)
class ChoreographyPathsIT {

    private static final String METHODS = """
            '/api/v1/chores','GET, HEAD, POST, PUT, DELETE'
            '/api/v1/prizes','GET, HEAD, POST, PUT, DELETE'
            '/api/v1/redemptions','GET, HEAD, POST, PUT'
            '/api/v1/completions','GET, HEAD, POST'
            '/api/v1/activity','GET, HEAD'
            """;

    private final Home home;

    ChoreographyPathsIT(Api anybody) {
        this.home = Home.of(anybody);
    }

    @ParameterizedTest
    @CsvSource(textBlock = METHODS)
    void otherMethods_answer405_withThoseThatThereAre(String path, String methods) {
        var allowed = words(methods);

        for (var method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
            if (!allowed.contains(method)) {
                var reply = home.api().request(method, path).json(Map.of()).send();
                Answers.refusal(reply, 405, "METHOD_NOT_ALLOWED");
                assertThat(words(reply.header("Allow").orElse(""))).isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = METHODS)
    void head_saysWhatGetSays_withoutABody(String path) {
        assertThat(home.api().head(path).expect(200).bytes()).isEmpty();
        assertThat(home.key().head(path).expect(200).bytes()).isEmpty();
        home.anybody().head(path).expect(401);
    }

    @ParameterizedTest
    @CsvSource(textBlock = METHODS)
    void stranger_isToldSo_whateverTheMethodThereIs(String path, String methods) {
        for (var method : words(methods)) {
            if (!method.equals("HEAD")) {
                var reply = home.anybody().request(method, path).json(Map.of()).send();
                Answers.refusal(reply, 401, "UNAUTHORIZED");
                assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = METHODS)
    void options_changesNothing(String path) {
        assertThat(home.anybody().request("OPTIONS", path).send().status()).isBetween(200, 405);
        assertThat(home.api().request("OPTIONS", path).send().status()).isBetween(200, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/chores/x",
                "/api/v1/chores/01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "/api/v1/chores/x/y",
                "/api/v1/prizes/x",
                "/api/v1/redemptions/x",
                "/api/v1/redemptions/x/status",
                "/api/v1/completions/x",
                "/api/v1/activity/x",
                "/api/v1/activity/%F0%9F%8C%B1"
            })
    void subPaths_areNotFound_whoeverAsks(String path) {
        for (var api :
                List.of(home.api(), home.key(), home.anybody(), home.anybody().bearer("choreo_nothing"))) {
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                Answers.refusal(api.request(method, path).json(Map.of()).send(), 404, "NOT_FOUND");
            }
        }
    }

    @Test
    void noAnswer_isAFault_howeverOddTheRequest() {
        var odd = List.of(
                "/api/v1/chores/",
                "/api/v1/chores//",
                "/api/v1/chores?id=%C0%80",
                "/api/v1/chores?id=%FF",
                "/api/v1/chores?id=a&id=b",
                "/api/v1/chores?limit=1&limit=2",
                "/api/v1/chores?=",
                "/api/v1/chores?&&",
                "/api/v1/redemptions?status=pending&status=x",
                "/api/v1/activity?offset=" + Long.MAX_VALUE,
                "/api/v1/activity?limit=" + Long.MAX_VALUE);
        for (var path : odd) {
            for (var api : List.of(home.api(), home.anybody())) {
                for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
                    var reply = api.request(method, path).json(Map.of()).send();
                    assertThat(reply.status()).as("%s %s", method, path).isBetween(200, 499);
                    if (reply.status() >= 400) {
                        assertThat(Answers.members(reply.json())).containsExactly("success", "error", "code");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//chores", "/api/v1/chores%2Fx", "/api/v1/CHORES", "/api/v1/chores;x=y"})
    void pathsThatOnlyLookAlike_areNotFound(String path) {
        for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
            home.api().request(method, path).json(Map.of()).expect(404);
        }
    }

    private static Set<String> words(String list) {
        return new TreeSet<>(Arrays.asList(list.split(", ?")));
    }
}
