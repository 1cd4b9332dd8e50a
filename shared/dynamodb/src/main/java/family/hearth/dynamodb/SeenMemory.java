package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.Memory;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A memory as it was read to decide about it. What changes it begins with what was read then, and reads again only when
 * somebody else wrote meanwhile.
 */
public final class SeenMemory {

    private final MemoryRows.Row row;

    SeenMemory(MemoryRows.Row row) {
        this.row = row;
    }

    public Memory memory() {
        return row.memory();
    }

    /**
     * Decides and writes, once with what was read before, then with what is there now.
     *
     * @param again reads it anew; null when it is gone
     * @throws DomainFailure.NotFound when it is gone
     */
    <T> T then(Supplier<MemoryRows.@Nullable Row> again, Function<MemoryRows.Row, T> decideAndWrite) {
        try {
            return decideAndWrite.apply(row);
        } catch (Changed meanwhile) {
            return Changed.retrying(() -> {
                var now = again.get();
                if (now == null) {
                    throw new DomainFailure.NotFound();
                }
                return decideAndWrite.apply(now);
            });
        }
    }
}
