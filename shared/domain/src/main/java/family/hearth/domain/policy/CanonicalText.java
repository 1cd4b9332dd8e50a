package family.hearth.domain.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** A text that two different sequences of values never share: each value says how long it is. */
final class CanonicalText {

    /** Their numbers as a text, for every set of bits. */
    private static final List<String> FEATURES = IntStream.rangeClosed(0, Features.ALL.bits())
            .mapToObj(bits -> new Features(bits).numbers().toString())
            .map(numbers -> new CanonicalText().text(numbers).text.toString())
            .toList();

    private final StringBuilder text = new StringBuilder();

    CanonicalText text(String value) {
        text.append(value.length()).append(':').append(value).append('\n');
        return this;
    }

    CanonicalText number(int value) {
        return text(Integer.toString(value));
    }

    CanonicalText features(Features value) {
        text.append(FEATURES.get(value.bits()));
        return this;
    }

    /** What another text says so far, as part of this one. */
    CanonicalText append(CanonicalText other) {
        text.append(other.text);
        return this;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
