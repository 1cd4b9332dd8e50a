package family.hearth.dynamodb;

import family.hearth.domain.Receipt;
import java.time.Instant;
import java.util.Optional;

/** Answers given under an Idempotency-Key. Those of a write are written with it; refusals are written here. */
public final class ReceiptStore {

    private final Table table;

    public ReceiptStore(Table table) {
        this.table = table;
    }

    /** The answer given under the key, unless its day is over. */
    public Optional<Receipt> find(String principal, String key, Instant now) {
        return table.find(ReceiptKeys.receipt(principal, key), ReceiptRows.SCHEMA)
                .filter(receipt -> receipt.expiresAt().isAfter(now));
    }

    /**
     * Remembers an answer that changed nothing.
     *
     * @throws Receipt.AlreadyAnswered when another request with the key was answered meanwhile
     */
    public void remember(Receipt receipt) {
        table.write().answering(receipt).commit();
    }
}
