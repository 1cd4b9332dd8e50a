package family.hearth.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The photos of one memory, as somebody who may write it sends them and looks at them.
 *
 * @param path of the photos: {@code /api/kids/…/memories/…/photos}
 */
public record Album(LocalCloud cloud, Api api, String path) {

    /** The album of a new memory that says something besides its photos. */
    public static Album of(LocalCloud cloud, Person person, int kidId) {
        var memory = person.memory(kidId, "with photos", "2024-05-01");
        return new Album(cloud, person.api(), "/api/kids/" + kidId + "/memories/" + memory + "/photos");
    }

    /** What announces a photo of that length. */
    public static Map<String, Object> announcement(String contentType, long sizeBytes) {
        return Map.of("filename", "photo", "contentType", contentType, "sizeBytes", sizeBytes);
    }

    /** Announces a JPEG of that length. */
    public ApiReply announce(long sizeBytes) {
        return api.post(path).json(announcement("image/jpeg", sizeBytes)).expect(201);
    }

    /** Sends bytes by the upload of an announcement; any status will do. */
    public ApiReply send(JsonNode upload, byte[] bytes) {
        return Upload.send(api, upload, bytes);
    }

    /** Announces and sends a file, waits until it is dealt with, and gives the photo's id. */
    public int upload(byte[] file) {
        var announced = announce(file.length);
        send(announced.json("/upload"), file).expect(200);
        settle();
        return (int) announced.number("/id");
    }

    /** Waits until every object stored so far has been dealt with. */
    public void settle() {
        StoredObjects.settle(cloud);
    }

    /** The photo as it is now. */
    public ApiReply photo(int id) {
        return api.get(path + "/" + id).expect(200);
    }

    /** The ids of the photos in their order. */
    public List<Integer> ids() {
        return Paging.ids(api, path, 100);
    }

    /** Where a picture of the photo is led to. */
    public String location(int id, String size) {
        return api.get(path + "/" + id + "/content")
                .query("size", size)
                .expect(302)
                .header("Location")
                .orElseThrow();
    }

    /** The file that a picture of the photo is. */
    public byte[] file(int id, String size) {
        return api.get(location(id, size)).expect(200).bytes();
    }

    /** The picture itself. */
    public BufferedImage picture(int id, String size) {
        return decoded(file(id, size));
    }

    /** A file as the picture it holds. */
    public static BufferedImage decoded(byte[] file) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(file));
            if (picture == null) {
                throw new AssertionError("no picture of a known kind");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of all objects that belong to the memory, originals and what was made of them. */
    public List<String> objects() {
        return StoredObjects.under(cloud, "memories/" + path.split("/")[5] + "/");
    }
}
