package family.hearth.search;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import family.hearth.domain.memories.Searchable;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The words of one memory with the language they are in, and the few bytes that hold both: a version, a check sum, the
 * length of the language, the language, and the sorted words, front-coded and deflated.
 */
public final class PackedWords {

    private static final byte VERSION = 1;
    private static final int SUM = 1;
    private static final int SUM_END = SUM + Integer.BYTES;
    private static final int HEAD = SUM_END + 1;

    private final String language;
    private final List<String> words;
    private final byte[] bytes;

    private PackedWords(String language, List<String> words, byte[] bytes) {
        this.language = language;
        this.words = words;
        this.bytes = bytes;
    }

    /**
     * The words of texts, each once, without case and accents.
     *
     * @param language a BCP 47 tag such as {@code de-CH}; null when nobody knows
     */
    public static PackedWords of(@Nullable String language, Collection<String> texts) {
        var subtag = primarySubtag(language);
        var words = Words.of(texts);
        return new PackedWords(subtag, List.copyOf(words), pack(subtag, FrontCoding.join(words)));
    }

    /** The words of a memory that a search looks at. */
    public static PackedWords of(Searchable memory) {
        return of(memory.language(), memory.texts());
    }

    /**
     * What was packed before.
     *
     * @throws IllegalStateException when these are not the bytes of words, or are damaged
     */
    public static PackedWords read(byte[] bytes) {
        if (bytes.length < HEAD || bytes[0] != VERSION) {
            throw new IllegalStateException("not packed words of version " + VERSION);
        }
        var languageEnd = HEAD + Byte.toUnsignedInt(bytes[SUM_END]);
        if (languageEnd > bytes.length) {
            throw new IllegalStateException("packed words end within their language");
        }
        var language = new String(bytes, HEAD, languageEnd - HEAD, US_ASCII);
        var text = Deflation.inflate(bytes, languageEnd);
        if (checkSum(bytes, text) != ByteBuffer.wrap(bytes).getInt(SUM)) {
            throw new IllegalStateException("packed words are damaged, or their dictionary has changed");
        }
        return new PackedWords(language, FrontCoding.split(text), bytes.clone());
    }

    /** What a row keeps. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The primary subtag of the language; empty when there is none. */
    String language() {
        return language;
    }

    List<String> words() {
        return words;
    }

    private static byte[] pack(String language, String text) {
        var packed = Deflation.deflate(text);
        var bytes = ByteBuffer.allocate(HEAD + language.length() + packed.length)
                .put(VERSION)
                .putInt(0)
                .put((byte) language.length())
                .put(language.getBytes(US_ASCII))
                .put(packed);
        return bytes.putInt(SUM, checkSum(bytes.array(), text)).array();
    }

    /** Over the bytes behind it, and over what they come to with the dictionary as it is. */
    private static int checkSum(byte[] bytes, String text) {
        var sum = new CRC32();
        sum.update(bytes, SUM_END, bytes.length - SUM_END);
        sum.update(text.getBytes(UTF_8));
        return (int) sum.getValue();
    }

    private static String primarySubtag(@Nullable String tag) {
        return tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    }
}
