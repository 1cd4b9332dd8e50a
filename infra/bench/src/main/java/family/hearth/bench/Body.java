package family.hearth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a request carries. */
public final class Body {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String type;
    private final byte[] bytes;

    public Body(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Its media type; empty when it carries nothing. */
    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes;
    }

    public static Body none() {
        return new Body("", new byte[0]);
    }

    public static Body json(Object value) {
        try {
            return new Body("application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Fields that are encoded already. */
    public static Body form(String fields) {
        return new Body("application/x-www-form-urlencoded", fields.getBytes(UTF_8));
    }
}
