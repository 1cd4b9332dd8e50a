package family.hearth.http.body;

/** A file in a multipart form. What it says of itself is the sender's claim. */
public final class FilePart {

    private final String name;
    private final String filename;
    private final String contentType;
    private final byte[] bytes;

    FilePart(String name, String filename, String contentType, byte[] bytes) {
        this.name = name;
        this.filename = filename;
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    /** The form's field that it came in. */
    public String name() {
        return name;
    }

    /** Its name without any folder. */
    public String filename() {
        return filename;
    }

    /** Its media type, {@code application/octet-stream} if the sender gave none. */
    public String contentType() {
        return contentType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
