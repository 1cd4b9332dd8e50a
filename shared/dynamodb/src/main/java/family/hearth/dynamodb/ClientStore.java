package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.access.OauthClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OAuth clients. */
public final class ClientStore {

    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final Table table;

    public ClientStore(Table table) {
        this.table = table;
    }

    /**
     * Makes a client.
     *
     * @throws DomainFailure.NotFound when its maker is gone
     */
    public void create(OauthClient client, @Nullable Receipt receipt) {
        table.write()
                .create(ClientRows.BY_ID, client, IdTaken::new)
                .create(ClientRows.OF_USER, client, IdTaken::new)
                .check(UserKeys.user(client.userId()), Condition.PRESENT, DomainFailure.NotFound::new)
                .answering(receipt)
                .commit();
    }

    public Optional<OauthClient> find(String clientId) {
        return table.find(CredentialKeys.client(clientId), ClientRows.BY_ID);
    }

    /** The clients with these ids, in no order; ids without a client are left out. */
    public List<OauthClient> findAll(Collection<String> clientIds) {
        return table.findAll(clientIds.stream().map(CredentialKeys::client).toList(), ClientRows.BY_ID);
    }

    /**
     * Ends a client; its tokens die with it.
     *
     * @throws DomainFailure.NotFound when it is gone already
     */
    public void delete(OauthClient client) {
        table.write()
                .delete(UserKeys.client(client.userId(), client.id()), Condition.PRESENT, DomainFailure.NotFound::new)
                .delete(CredentialKeys.client(client.id()))
                .commit();
    }

    /** Notes that the client was used, at most once a minute. */
    public void used(OauthClient client, Instant now) {
        var used = client.lastUsedAt();
        if (used != null && now.isBefore(used.plus(USE_PRECISION))) {
            return;
        }
        table.write()
                .change(
                        CredentialKeys.client(client.id()),
                        new Update().set("lastUsedAt", SortableInstant.of(now)),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .commit();
    }
}
