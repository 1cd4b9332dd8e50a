package family.hearth.album;

import family.hearth.callers.Secrets;
import family.hearth.domain.Ids;
import family.hearth.domain.Text;
import family.hearth.domain.Violations;
import family.hearth.domain.memories.Photo;
import family.hearth.http.body.FilePart;
import family.hearth.media.ImageType;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what a request says of photos into photos. */
@Singleton
public final class PhotoIntake {

    /** The way in for photos that do not fit a request. */
    public static final String LARGER_UPLOADS =
            "Announce larger photos as JSON {filename, contentType, sizeBytes} and upload each by the URL in the answer.";

    private static final String UNNAMED = "photo";

    private final Ids ids;
    private final Secrets secrets;
    private final Clock clock;

    PhotoIntake(Ids ids, Secrets secrets, Clock clock) {
        this.ids = ids;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Photos that will be uploaded later.
     *
     * @param field how the request calls the list, or empty when it is about one photo
     * @throws family.hearth.domain.DomainFailure.Invalid when one is of a type that no picture can be made of
     */
    public NewPhotos announced(List<PhotoAnnouncement> announcements, String field) {
        var problems = new Violations();
        var photos = new ArrayList<Photo>();
        for (var i = 0; i < announcements.size(); i++) {
            var announced = announcements.get(i);
            var type = announced.contentType().toLowerCase(Locale.ROOT);
            var place = field.isEmpty() ? "contentType" : field + "[" + i + "].contentType";
            requireReadable(type, place, problems);
            photos.add(photo(announced.filename(), type, announced.sizeBytes(), Photo.Status.PENDING));
        }
        problems.throwIfAny();
        return new NewPhotos(photos, Map.of());
    }

    /** Photos whose bytes came along; what they really are is found out when their pictures are made. */
    public NewPhotos uploaded(List<FilePart> files) {
        var problems = new Violations();
        var photos = new ArrayList<Photo>();
        var bytes = new HashMap<Integer, byte[]>();
        for (var file : files) {
            var place = "photos[" + photos.size() + "]";
            problems.require(file.bytes().length > 0, place, "must not be empty");
            var photo = photo(filename(file), contentType(file), file.bytes().length, Photo.Status.PROCESSING);
            photos.add(photo);
            bytes.put(photo.id(), file.bytes());
        }
        problems.throwIfAny();
        return new NewPhotos(photos, bytes);
    }

    private Photo photo(String filename, String contentType, long size, Photo.Status status) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Photo(ids.next(), secrets.drawName(""), filename, contentType, size, 0, 0, status, null, now);
    }

    private static void requireReadable(String type, String field, Violations problems) {
        if (type.equals("image/heic") || type.equals("image/heif")) {
            problems.add(field, "HEIC is not supported; send the photo as JPEG");
        } else {
            problems.require(
                    ImageType.of(type).isPresent(), field, "must be image/jpeg, image/png, image/webp or image/gif");
        }
    }

    /** A part may claim anything, also what no header of S3's can hold. */
    private static String contentType(FilePart file) {
        return ImageType.of(file.contentType().toLowerCase(Locale.ROOT))
                .map(ImageType::contentType)
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /** What the client calls it, without what no name should hold. */
    private static String filename(FilePart file) {
        var name = file.filename();
        if (name.isEmpty() || !Text.isPlainLine(name)) {
            return UNNAMED;
        }
        return Text.length(name) <= Photo.MAX_FILENAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Photo.MAX_FILENAME));
    }
}
