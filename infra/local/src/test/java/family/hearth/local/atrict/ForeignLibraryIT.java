package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An OAuth library that knows nothing of Hearth gets its token and understands every refusal. */
@ExtendWith(LocalCloudExtension.class)
class ForeignLibraryIT {

    private final Api anybody;
    private final URI endpoint;
    private final Machine machine;

    ForeignLibraryIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.endpoint = URI.create(cloud.url() + "/api/oauth/token");
        this.machine = Machine.of(Person.join(anybody, "Ada"), anybody, "common:read", "common:write");
    }

    @Test
    void library_getsATokenByBasic() throws IOException, ParseException {
        opens(ask(basic(machine.secret()), "common:read"));
    }

    @Test
    void library_getsATokenByForm() throws IOException, ParseException {
        opens(ask(new ClientSecretPost(new ClientID(machine.id()), new Secret(machine.secret())), "common:read"));
    }

    @Test
    void library_understandsThatTheClientIsUnknown() throws IOException, ParseException {
        assertThat(refusal(ask(basic("wrong"), "common:read"))).isEqualTo("invalid_client");
    }

    @Test
    void library_understandsThatTheScopeIsTooMuch() throws IOException, ParseException {
        assertThat(refusal(ask(basic(machine.secret()), "sharing:write"))).isEqualTo("invalid_scope");
    }

    private void opens(TokenResponse response) {
        var token = ((AccessTokenResponse) response).getTokens().getBearerAccessToken();
        assertThat(token.getLifetime()).isEqualTo(900);
        assertThat(token.getScope().toStringList()).containsExactly("common:read");
        anybody.with("Authorization", token.toAuthorizationHeader())
                .get("/api/kids")
                .expect(200);
    }

    private static String refusal(TokenResponse response) {
        return ((TokenErrorResponse) response).getErrorObject().getCode();
    }

    private ClientAuthentication basic(String secret) {
        return new ClientSecretBasic(new ClientID(machine.id()), new Secret(secret));
    }

    private TokenResponse ask(ClientAuthentication client, String scope) throws IOException, ParseException {
        var request = new TokenRequest.Builder(endpoint, client, new ClientCredentialsGrant())
                .scope(Scope.parse(scope))
                .build();
        return TokenResponse.parse(request.toHTTPRequest().send());
    }
}
