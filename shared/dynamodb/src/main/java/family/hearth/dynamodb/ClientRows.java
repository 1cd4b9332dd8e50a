package family.hearth.dynamodb;

import family.hearth.domain.access.OauthClient;
import family.hearth.domain.access.Scope;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An OAuth client lies twice: by its public id for the token endpoint, which also notes there when it was last used, and
 * under its maker for every request.
 */
final class ClientRows {

    static final RowSchema<OauthClient> BY_ID =
            columns(RowSchema.of(OauthClient.class, client -> CredentialKeys.client(client.id())));

    static final RowSchema<OauthClient> OF_USER =
            columns(RowSchema.of(OauthClient.class, client -> UserKeys.client(client.userId(), client.id())));

    private ClientRows() {}

    private static RowSchema<OauthClient> columns(RowSchema.Draft<OauthClient> draft) {
        return draft.text("id", OauthClient::id)
                .integer("userId", OauthClient::userId)
                .text("name", OauthClient::name)
                .texts("scopes", ClientRows::scopes)
                .text("secretHash", OauthClient::secretHash)
                .instant("createdAt", OauthClient::createdAt)
                .instant("lastUsedAt", OauthClient::lastUsedAt)
                .build(row -> new OauthClient(
                        row.text("id"),
                        row.integer("userId"),
                        row.text("name"),
                        row.<String>list("scopes").stream().map(Scope::valueOf).collect(Collectors.toSet()),
                        row.text("secretHash"),
                        row.instant("createdAt"),
                        row.instantOrNull("lastUsedAt")));
    }

    private static List<String> scopes(OauthClient client) {
        return client.scopes().stream().sorted().map(Enum::name).toList();
    }
}
