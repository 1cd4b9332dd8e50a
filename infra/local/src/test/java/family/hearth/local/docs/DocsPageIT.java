package family.hearth.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.PhonePhoto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(LocalCloudExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class DocsPageIT {

    private static final String ATRICT = "Atrict";
    private static final String CHOREOGRAPHY = "Choreography";
    private static final String MEMORIES = "Memories";
    private static final String ACCOUNT = "Account";

    private final LocalCloud cloud;
    private final Api anybody;

    @AutoClose
    private Browser browser;

    DocsPageIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @BeforeAll
    void start(@TempDir Path profile) throws IOException {
        browser = Browser.start(profile);
    }

    @Test
    void page_offersEveryDocument() {
        var page = open();
        assertThat(page.documents()).containsExactly(ATRICT, CHOREOGRAPHY, MEMORIES, ACCOUNT);
        assertThat(page.window().texts("title")).containsExactly("Hearth API");
    }

    @ParameterizedTest
    @CsvSource({ATRICT + ",30", CHOREOGRAPHY + ",1", MEMORIES + ",8", ACCOUNT + ",8"})
    void document_showsEveryOperation_withoutAnError_andAsksNobodyElse(String document, int moreThan) {
        var page = open();
        page.choose(document);
        assertThat(page.openAll()).isGreaterThan(moreThan);
        assertThat(page.window().troubles()).isEmpty();
        assertThat(page.window().requests())
                .isNotEmpty()
                .allMatch(address -> address.startsWith(cloud.url() + "/") || address.startsWith("data:"));
    }

    @Test
    void tryItOut_makesAPersonAndSignsThemIn() throws IOException {
        var page = open();
        page.choose(ACCOUNT);
        var email = "jo-" + UUID.randomUUID() + "@example.org";
        var registration = """
                {"email": "%s", "password": "%s", "confirm_password": "%2$s", "first_name": "Jo", "last_name": "Test"}
                """.formatted(email, Person.PASSWORD);
        var login = """
                {"email": "%s", "password": "%s"}
                """.formatted(email, Person.PASSWORD);

        var registered =
                page.tryItOut("Parents", "registerParent").body(registration).execute();
        assertThat(registered.status()).isEqualTo(201);
        var signedIn = page.tryItOut("Parents", "signIn").body(login).execute();
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json().path("token").asText()).isNotEmpty();
        var byCookie = page.tryItOut("Parents", "showParent").execute();
        assertThat(byCookie.status()).isEqualTo(200);
        assertThat(byCookie.json().path("email").asText()).isEqualTo(email);
        assertThat(page.window().troubles()).isEmpty();
    }

    @Test
    void tryItOut_isRefused_whenNobodyIsAuthorized() throws IOException {
        var refused = open().tryItOut("Kids", "listKids").execute();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("title").asText()).isEqualTo("Not authenticated");
    }

    @Test
    void tryItOut_actsForAPerson_whoseTokenIsPasted() throws IOException {
        var ada = Person.join(anybody, "Ada");
        var page = open();
        page.authorize(ada.token());

        var made = page.tryItOut("Kids", "createKid").execute();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var id = made.json().path("id").asText();
        var shown = page.tryItOut("Kids", "showKid").parameter("kidId", id).execute();
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json()).isEqualTo(made.json());
        assertThat(ada.api().get("/api/kids").expect(200).string("/items/0/id")).isEqualTo(id);
        assertThat(page.window().troubles()).isEmpty();
    }

    @Test
    void tryItOut_actsForAProgram_forWhichThePageFetchesAToken() throws IOException {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Mia");
        var scopes = List.of("common:read", "common:write", "sharing:write");
        var client = ada.api()
                .post("/settings/api-clients")
                .json(Map.of("name", "page", "scopes", scopes, "password", Person.PASSWORD))
                .expect(201);
        var page = open();
        page.authorize(client.string("/client_id"), client.string("/client_secret"));

        var listed = page.tryItOut("Kids", "listKids").execute();
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.json().at("/items/0/id").asInt()).isEqualTo(kid);
        assertThat(page.window().troubles()).isEmpty();
    }

    @Test
    void tryItOut_sendsAPhoto(@TempDir Path directory) throws IOException {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Mia");
        var memory = ada.memory(kid, "By the sea", "2024-07-01");
        var photo = Files.write(
                directory.resolve("sea.jpg"), PhonePhoto.fourCorners(64, 48).jpeg());
        var page = open();
        page.authorize(ada.token());

        var added = page.tryItOut("Photos", "addPhotos")
                .parameter("kidId", String.valueOf(kid))
                .parameter("memoryId", String.valueOf(memory))
                .file("photos", photo)
                .execute();
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains("sea.jpg");
        assertThat(page.window().troubles()).isEmpty();
    }

    private DocsPage open() {
        return DocsPage.open(browser, cloud.url());
    }
}
