package family.hearth.local.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.input.WriteRoutes.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies that can be read and hold what they should not: always 422, naming the field, and nothing is written. */
@ExtendWith(LocalCloudExtension.class)
class WrongValuesIT {

    /** In ASCII, so that half a surrogate pair can be written down. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Api anybody;
    private WriteRoutes routes;
    private String before;

    WrongValuesIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        routes = new WriteRoutes(Person.join(anybody, "Ada"));
        before = routes.state();
    }

    private ApiReply send(Route route, Object body) {
        return routes.person()
                .api()
                .request(route.method(), route.path())
                .body("application/json", written(body))
                .send();
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void assertRefused(SoftAssertions softly, Route route, String field, @Nullable Object value) {
        var body = new HashMap<String, @Nullable Object>(route.good());
        body.put(field, value);
        var shown = String.valueOf(value);
        softly.assertThatCode(() -> assertNamed(route, field, send(route, body)))
                .as("%s %s=%s", route, field, shown.substring(0, Math.min(60, shown.length())))
                .doesNotThrowAnyException();
    }

    private static void assertNamed(Route route, String field, ApiReply answer) {
        if (route.isInEnvelope()) {
            assertThat(answer.expect(400).string("/code")).isEqualTo("INVALID_INPUT");
            assertThat(answer.string("/error")).startsWith(field);
            return;
        }
        var errors = answer.expect(422).json("/errors");
        assertThat(errors.propertyStream().map(Map.Entry::getKey))
                .anyMatch(name -> name.equals(field) || name.startsWith(field + "["));
    }

    @Test
    void member_isRefused_whenItIsOfAnotherType() {
        SoftAssertions.assertSoftly(softly -> {
            for (var route : routes.all()) {
                route.good()
                        .forEach((field, good) ->
                                wrongTypesFor(good).forEach(wrong -> assertRefused(softly, route, field, wrong)));
            }
        });
        assertThat(routes.state()).isEqualTo(before);
    }

    private static Stream<Object> wrongTypesFor(Object good) {
        var objects = Stream.<Object>of(Map.of("x", 1), true);
        return Stream.concat(
                objects,
                switch (good) {
                    case String _ -> Stream.of(5, 1.5, List.of("x"));
                    case List<?> _ -> Stream.of("x", 5);
                    default -> Stream.of("1", 1.5, List.of(1), 1e300, 99_999_999_999_999L, Long.MAX_VALUE);
                });
    }

    @Test
    void member_isRefused_whenItIsMissingOrNull() {
        SoftAssertions.assertSoftly(softly -> {
            for (var route : routes.all()) {
                for (var field : required(route)) {
                    assertRefused(softly, route, field, null);
                    var without = new HashMap<>(route.good());
                    without.remove(field);
                    softly.assertThatCode(() -> assertNamed(route, field, send(route, without)))
                            .as("%s without %s", route, field)
                            .doesNotThrowAnyException();
                }
            }
        });
        assertThat(routes.state()).isEqualTo(before);
    }

    /** A memory may do without text, and a change of something changes what it holds. */
    private static List<String> required(Route route) {
        var required = new ArrayList<>(route.good().keySet());
        if (route.path().contains("/memories")) {
            required.remove("text");
        }
        if (route.method().equals("PATCH") && !route.path().startsWith("/settings")) {
            required.clear();
        }
        return required;
    }

    @Test
    void text_isRefused_whenItIsTooLongOrUnfit() {
        SoftAssertions.assertSoftly(softly -> {
            for (var route : routes.all()) {
                if (route.text().isEmpty()) {
                    continue;
                }
                for (var wrong : List.of(
                        "x".repeat(route.most() + 1),
                        "👶".repeat(route.most() + 1),
                        "a\u0000b",
                        "a\u001bb",
                        "a\u0085b",
                        "a\ud83db",
                        "\udc76")) {
                    assertRefused(softly, route, route.text(), wrong);
                }
            }
        });
        assertThat(routes.state()).isEqualTo(before);
    }

    @Test
    void line_isRefused_whenItIsBlankOrHasTwoLines() {
        SoftAssertions.assertSoftly(softly -> {
            for (var route : routes.all()) {
                if (route.text().isEmpty() || route.text().equals("text")) {
                    continue;
                }
                for (var wrong : List.of("", "   ", "\u3000", "a\nb", "a\tb", "a\u2028b")) {
                    assertRefused(softly, route, route.text(), wrong);
                }
            }
        });
        assertThat(routes.state()).isEqualTo(before);
    }

    @Test
    void kid_isRefused_withImpossibleMembers() {
        var create = routes.all().stream()
                .filter(route -> route.path().equals("/api/kids"))
                .findFirst()
                .orElseThrow();
        SoftAssertions.assertSoftly(softly -> {
            for (var date : List.of("2023-02-30", "31.12.2020", "9999-12-31", 20200101)) {
                assertRefused(softly, create, "birthDate", date);
            }
            for (var gender : List.of("FEMALE", "Female", "unknown", 1)) {
                assertRefused(softly, create, "gender", gender);
            }
            for (var centimetres : List.of(-0.1, 300.1, 1e308, "50")) {
                assertRefused(softly, create, "birthHeightCm", centimetres);
            }
            for (var kilograms : List.of(-1, 501, "3.5")) {
                assertRefused(softly, create, "birthWeightKg", kilograms);
            }
            for (var family : List.of(-1, 0, 2147483648L, 4294967297L, 1.5, "1", 2147483647)) {
                assertRefused(softly, create, "familyId", family);
            }
        });
        assertThat(routes.state()).isEqualTo(before);
    }
}
