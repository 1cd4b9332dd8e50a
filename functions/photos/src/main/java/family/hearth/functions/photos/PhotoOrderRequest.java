package family.hearth.functions.photos;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The order to show a memory's photos in.
 *
 * @param photoIds exactly the memory's photos, each once
 */
@Serdeable
record PhotoOrderRequest(List<Integer> photoIds) {}
