package family.hearth.dynamodb;

import family.hearth.domain.access.Session;
import java.util.Optional;

/** Who is signed in. */
public final class SessionStore {

    static final RowSchema<Session> SESSION = RowSchema.of(
                    Session.class, session -> CredentialKeys.session(session.secretHash()))
            .text("secretHash", Session::secretHash)
            .integer("userId", Session::userId)
            .integer("epoch", Session::epoch)
            .instant("createdAt", Session::createdAt)
            .instant("expiresAt", Session::expiresAt)
            .ttl(Session::expiresAt)
            .build(row -> new Session(
                    row.text("secretHash"),
                    row.integer("userId"),
                    row.integer("epoch"),
                    row.instant("createdAt"),
                    row.instant("expiresAt")));

    private final Table table;

    public SessionStore(Table table) {
        this.table = table;
    }

    public void open(Session session) {
        table.write().put(SESSION, session).commit();
    }

    /** The session, over or not: the reader compares its end with the clock. */
    public Optional<Session> find(String secretHash) {
        return table.find(CredentialKeys.session(secretHash), SESSION);
    }

    /** Ends the session; nothing happens when there is none. */
    public void close(String secretHash) {
        table.delete(CredentialKeys.session(secretHash));
    }
}
