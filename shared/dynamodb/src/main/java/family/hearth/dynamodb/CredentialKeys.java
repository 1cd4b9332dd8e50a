package family.hearth.dynamodb;

/**
 * <pre>
 * CRED#sha256 / CRED                           session by the hash of its token
 * CRED#sha256 / CHOREOKEY                      family key by its hash
 * CRED#sha256 / TOKEN                          API token by the hash of its secret
 * CLIENT#id / CLIENT                           OAuth client by its public id
 * </pre>
 */
final class CredentialKeys {

    private CredentialKeys() {}

    static Key session(String secretHash) {
        return new Key("CRED#" + secretHash, "CRED");
    }

    /** Of a sort of its own, so that no key is ever taken for a session, nor a session for a key. */
    static Key familyKey(String secretHash) {
        return new Key("CRED#" + secretHash, "CHOREOKEY");
    }

    static Key token(String secretHash) {
        return new Key("CRED#" + secretHash, "TOKEN");
    }

    static Key client(String clientId) {
        return new Key("CLIENT#" + clientId, "CLIENT");
    }
}
