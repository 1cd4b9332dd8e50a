package family.hearth.media;

/**
 * A picture's size.
 *
 * @param width pixels across
 * @param height pixels down
 */
public record Dimensions(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    int longestEdge() {
        return Math.max(width, height);
    }

    int shortestEdge() {
        return Math.min(width, height);
    }

    Dimensions turned() {
        return new Dimensions(/* width= */ height, /* height= */ width);
    }
}
