package family.hearth.dynamodb;

import family.hearth.domain.Receipt;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Answers to requests with an {@code Idempotency-Key}, kept for a day. */
final class ReceiptRows {

    static final RowSchema<Receipt> SCHEMA = RowSchema.of(
                    Receipt.class, receipt -> ReceiptKeys.receipt(receipt.principal(), receipt.key()))
            .text("principal", Receipt::principal)
            .text("key", Receipt::key)
            .text("fingerprint", Receipt::fingerprint)
            .integer("status", Receipt::status)
            .textByText("headers", Receipt::headers)
            .text("body", receipt -> plain(receipt.body()))
            .bytes("packed", receipt -> packed(receipt.body()))
            .flag("secret", Receipt::secret)
            .instant("answeredAt", Receipt::answeredAt)
            .instant("expiresAt", Receipt::expiresAt)
            .ttl(Receipt::expiresAt)
            .build(row -> new Receipt(
                    row.text("principal"),
                    row.text("key"),
                    row.text("fingerprint"),
                    row.integer("status"),
                    row.map("headers"),
                    body(row),
                    row.flag("secret"),
                    row.instant("answeredAt")));

    /** Characters of a body that lies there as it is. */
    private static final int MOST_PLAIN = 4096;

    private ReceiptRows() {}

    private static @Nullable String plain(@Nullable String body) {
        return body == null || body.length() > MOST_PLAIN ? null : body;
    }

    private static @Nullable SdkBytes packed(@Nullable String body) {
        return body == null || body.length() <= MOST_PLAIN ? null : PackedText.pack(body);
    }

    private static @Nullable String body(Columns row) {
        var packed = row.bytesOrNull("packed");
        return packed == null ? row.textOrNull("body") : PackedText.unpack(packed);
    }

    /** That nobody has answered under this key, or so long ago that it no longer counts. */
    static Condition unused(Receipt receipt) {
        return Condition.of("attribute_not_exists(pk) OR expiresAt <= :now")
                .with(":now", SortableInstant.of(receipt.answeredAt()));
    }
}
