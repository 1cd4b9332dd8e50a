package family.hearth.dynamodb;

import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Moment;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A memory lies on its timeline with its photos in it, as a map by id beside a list of their order. A kid's lies there
 * a second time without what only Atrict shows, in the order in which its family sees it.
 */
final class MemoryRows {

    /** A transcript of more bytes lies apart, so that a page of memories is not a page of transcripts. */
    private static final int MOST_TRANSCRIPT_BYTES = 8 * 1024;

    /**
     * A memory with the number of the write that made the row what it is.
     *
     * @param version a writer that has read another one must read again
     * @param transcriptBytes length in UTF-8 of a transcript that lies apart; 0 when the memory's rows have all of it
     */
    record Row(Memory memory, long version, int transcriptBytes) {

        static Row of(Memory memory, long version) {
            var transcript = memory.recording().transcript();
            var bytes = transcript == null ? 0 : bytes(transcript);
            return new Row(memory, version, bytes > MOST_TRANSCRIPT_BYTES ? bytes : 0);
        }

        Condition unchanged() {
            return Condition.of("version = :version").with(":version", version);
        }

        boolean isTranscriptApart() {
            return transcriptBytes > 0;
        }

        Row with(TimelineRows.Transcript apart) {
            var recording = memory.recording();
            var whole = new Recording(
                    recording.audio(),
                    recording.durationSeconds(),
                    apart.text(),
                    recording.language(),
                    recording.transcription());
            return new Row(memory.with(whole), version, transcriptBytes);
        }

        /** Without what the family does not see of it. */
        Row inFamily() {
            var details = memory.details();
            var seen = new Details(
                    details.story(), details.moment(), Measures.NONE, details.visibility(), details.pinned());
            return new Row(memory.with(seen).withPhotos(List.of()), 0, transcriptBytes);
        }

        /** How many bytes its texts have, one that lies apart included. */
        int textBytes() {
            var story = memory.details().story();
            var texts = Stream.concat(
                    Stream.of(story.title(), story.text(), story.locationName(), transcriptHere()),
                    story.tags().stream());
            return transcriptBytes
                    + texts.filter(Objects::nonNull).mapToInt(MemoryRows::bytes).sum();
        }

        private @Nullable String transcriptHere() {
            return isTranscriptApart() ? null : memory.recording().transcript();
        }
    }

    /** The whole memory. */
    static final RowSchema<Row> MEMORY = columns(row -> MemoryKeys.home(row.memory()));

    /** A memory of a kid as its family sees it. */
    static final RowSchema<Row> IN_FAMILY = columns(row -> MemoryKeys.inFamily(row.memory()));

    private MemoryRows() {}

    private static RowSchema<Row> columns(Function<Row, Key> key) {
        var draft = RowSchema.of(Row.class, key)
                .integer("id", row -> row.memory().id())
                .integer("kidId", row -> TimelineRows.kidId(row.memory().home()))
                .integer("familyId", row -> TimelineRows.familyId(row.memory().home()))
                .integer("authorId", row -> row.memory().authorId())
                .text("title", row -> details(row).story().title())
                .text("text", row -> details(row).story().text())
                .text("locationName", row -> details(row).story().locationName())
                .texts("tags", row -> details(row).story().tags())
                .instant("recordedAt", row -> details(row).moment().recordedAt())
                .date("occurredOn", row -> details(row).moment().occurredOn())
                .choice("visibility", row -> details(row).visibility())
                .flag("pinned", row -> details(row).pinned())
                .decimal("heightCm", row -> details(row).measures().heightCm())
                .decimal("weightKg", row -> details(row).measures().weightKg())
                .text("transcript", Row::transcriptHere)
                .integer("transcriptBytes", Row::transcriptBytes)
                .instant("createdAt", row -> row.memory().createdAt())
                .instant("editedAt", row -> row.memory().editedAt())
                .parts("photos", Photo.class, PhotoRows.PHOTO, MemoryRows::photosById)
                .integers(
                        "photoOrder",
                        row -> row.memory().photos().stream().map(Photo::id).toList())
                .number("version", Row::version);
        return RecordingColumns.addTo(draft, row -> row.memory().recording())
                .build(row -> new Row(memory(row), row.number("version"), row.integer("transcriptBytes")));
    }

    private static Details details(Row row) {
        return row.memory().details();
    }

    private static Map<String, Photo> photosById(Row row) {
        return row.memory().photos().stream()
                .collect(Collectors.toMap(photo -> Integer.toString(photo.id()), Function.identity()));
    }

    private static Memory memory(Columns row) {
        Map<String, Photo> photos = row.map("photos");
        List<Integer> order = row.list("photoOrder");
        return new Memory(
                row.integer("id"),
                TimelineRows.home(row),
                row.integer("authorId"),
                details(row),
                RecordingColumns.read(row, row.textOrNull("transcript")),
                order.stream()
                        .map(id -> Objects.requireNonNull(photos.get(Integer.toString(id))))
                        .toList(),
                row.instant("createdAt"),
                row.instantOrNull("editedAt"));
    }

    private static Details details(Columns row) {
        return new Details(
                new Story(
                        row.textOrNull("title"),
                        row.textOrNull("text"),
                        row.textOrNull("locationName"),
                        row.list("tags")),
                new Moment(row.instant("recordedAt"), row.dateOrNull("occurredOn")),
                new Measures(row.decimalOrNull("heightCm"), row.decimalOrNull("weightKg")),
                row.choice("visibility", Visibility.class),
                row.flag("pinned"));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
