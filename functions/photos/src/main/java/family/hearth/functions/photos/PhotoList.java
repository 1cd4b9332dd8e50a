package family.hearth.functions.photos;

import family.hearth.album.PhotoModel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The photos that one request brought. */
@Serdeable
record PhotoList(List<PhotoModel> items) {}
