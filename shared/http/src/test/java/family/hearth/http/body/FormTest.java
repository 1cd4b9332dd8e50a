package family.hearth.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.http.Answer;
import family.hearth.http.RawEvent;
import family.hearth.http.TestFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms, with the ways that forms have of writing lists and groups. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormTest {

    private static final String NOTHING_ELSE = "password=null, email=null, count=null, big=null, weight=null, "
            + "active=null, day=null, at=null, role=null, tags=null, items=null, item=null]";

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @Test
    void everyType_isRead_fromAForm() {
        var answer = form("first_name=+Zo%C3%AB&count=5&big=7&weight=12.5&active=true&day=2024-02-29"
                + "&at=2026-03-01T12:00:00Z&role=owner&tags[]=x&tags%5B%5D=y"
                + "&items[1][id]=2&items[1][label]=b&items[0][id]=1&items[0][label]=a&item[id]=3&item[label]=c+d");
        assertThat(answer.body())
                .isEqualTo("Everything[firstName=Zoë, notes=null, password=null, email=null, count=5, big=7, "
                        + "weight=12.5, active=true, day=2024-02-29, at=2026-03-01T12:00:00Z, role=OWNER, tags=[x, y], "
                        + "items=[Item[id=1, label=a], Item[id=2, label=b]], item=Item[id=3, label=c d]]");
    }

    @Test
    void emptyFormValue_isNull_whereATextCannotBe() {
        assertThat(form("first_name=a&count=&day=&role=&notes=").body())
                .isEqualTo("Everything[firstName=a, notes=, " + NOTHING_ELSE);
    }

    @Test
    void singleFormValue_isAListOfOne() {
        assertThat(form("first_name=a&tags=x").body()).contains("tags=[x]");
    }

    @Test
    void repeatedFormValue_isAList() {
        assertThat(form("first_name=a&tags=x&tags=y").body()).contains("tags=[x, y]");
    }

    @Test
    void emptyForm_isAFormWithoutFields() {
        assertThat(form("").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%zz", "item=1&item[id]=2", "item[id]=1&item=2"})
    void brokenForm_isBadRequest(String body) {
        assertThat(form(body).status()).isEqualTo(400);
    }

    @Test
    void formOfTooManyFields_isBadRequest() {
        assertThat(form("a=1&".repeat(1001)).status()).isEqualTo(400);
    }

    @Test
    void formThatIsTooDeep_isBadRequest() {
        assertThat(form("a" + "[a]".repeat(20) + "=1").status()).isEqualTo(400);
    }

    @Test
    void repeatedFormValue_isNoText() {
        assertThat(form("first_name=a&first_name=b").body()).contains("\"first_name\":[\"must be a text\"]");
    }

    @Test
    void binaryForm_isRead() {
        var event =
                RawEvent.post("/api/bodies").body("application/x-www-form-urlencoded", RawEvent.utf8("first_name=a"));
        assertThat(function.ask(event).status()).isEqualTo(200);
    }

    private Answer form(String body) {
        return function.ask(RawEvent.post("/api/bodies").form(body));
    }
}
