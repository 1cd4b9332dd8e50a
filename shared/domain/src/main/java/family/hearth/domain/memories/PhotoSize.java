package family.hearth.domain.memories;

/** Which picture of a photo is meant. */
public enum PhotoSize {
    /** Fits 320 pixels on its longest edge. */
    THUMB,
    /** Fits 1280 pixels on its longest edge. */
    MEDIUM,
    /** The file as uploaded, metadata included. */
    ORIGINAL
}
