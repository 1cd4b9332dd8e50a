package family.hearth.domain.memories;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One entry on the timeline of a kid or a family. It is what two dialects say of it together, and a change by one never
 * blanks what only the other knows. It always says something: a title, a text, a measure, sound or at least one photo.
 *
 * @param editedAt null while it is as first set down
 * @param photos in display order; only a kid's memories have any
 */
public record Memory(
        int id,
        Home home,
        int authorId,
        Details details,
        Recording recording,
        List<Photo> photos,
        Instant createdAt,
        @Nullable Instant editedAt) {

    public Memory {
        photos = List.copyOf(photos);
    }

    /**
     * A memory just set down on a kid's timeline.
     *
     * @param zone of the kid's family
     * @throws DomainFailure.Invalid when it says nothing or has too many photos
     */
    public static Memory ofKid(
            int id, int kidId, int authorId, TimelineForm form, ZoneId zone, List<Photo> photos, Instant now) {
        var details = new Details(
                Story.of(form.text()),
                Moment.noonOf(form.occurredOn(), zone),
                form.measures(),
                Visibility.VISIBLE,
                false);
        var memory = new Memory(id, new Home.OfKid(kidId), authorId, details, Recording.NONE, List.of(), now, null)
                .adding(photos);
        return memory.requireEntry();
    }

    /**
     * A memory just set down for a whole family.
     *
     * @throws DomainFailure.Invalid when it says nothing
     */
    public static Memory ofFamily(
            int id, int familyId, int authorId, Details details, Recording recording, Instant now) {
        return new Memory(id, new Home.OfFamily(familyId), authorId, details, recording, List.of(), now, null)
                .requireWords();
    }

    /**
     * Takes over a form of a kid's timeline.
     *
     * @param zone of the kid's family
     * @throws DomainFailure.Invalid when nothing would be left of the memory
     */
    public Memory edited(TimelineForm form, ZoneId zone, Instant now) {
        var next = details.with(
                details.story().withText(form.text()),
                details.moment().onDay(form.occurredOn(), zone),
                form.measures());
        return with(next).editedAt(now).requireEntry();
    }

    /**
     * With other details; the very same ones are no edit.
     *
     * @throws DomainFailure.Invalid when nothing would be left of the memory
     */
    public Memory changed(Details next, Instant now) {
        return next.equals(details) ? this : with(next).editedAt(now).requireWords();
    }

    /** With what has become of its sound. */
    public Memory withRecording(Recording next, Instant now) {
        return with(next).editedAt(now);
    }

    public Memory with(Details next) {
        return new Memory(id, home, authorId, next, recording, photos, createdAt, editedAt);
    }

    public Memory with(Recording next) {
        return new Memory(id, home, authorId, details, next, photos, createdAt, editedAt);
    }

    private Memory editedAt(Instant now) {
        return new Memory(id, home, authorId, details, recording, photos, createdAt, now);
    }

    public Memory withPhotos(List<Photo> newPhotos) {
        return new Memory(id, home, authorId, details, recording, newPhotos, createdAt, editedAt);
    }

    /**
     * With more photos at the end.
     *
     * @throws DomainFailure.Invalid when they would be too many
     */
    public Memory adding(List<Photo> more) {
        var all = new ArrayList<>(photos);
        all.addAll(more);
        if (all.size() > Photo.MAX_PER_MEMORY) {
            throw new DomainFailure.Invalid("photos", "a memory holds at most " + Photo.MAX_PER_MEMORY + " photos");
        }
        return withPhotos(all);
    }

    /**
     * Without that photo.
     *
     * @throws DomainFailure.NotFound when it is not one of the memory's
     * @throws DomainFailure.Invalid when the photo is all the memory says
     */
    public Memory without(int photoId) {
        var left = photos.stream().filter(photo -> photo.id() != photoId).toList();
        if (left.size() == photos.size()) {
            throw new DomainFailure.NotFound();
        }
        return withPhotos(left).requireEntry();
    }

    /**
     * With the photos in another order.
     *
     * @throws DomainFailure.Invalid when the ids are not exactly those of the memory's photos
     */
    public Memory inOrder(List<Integer> photoIds) {
        var known = new HashSet<>(photos.stream().map(Photo::id).toList());
        if (photoIds.size() != photos.size() || !known.equals(new HashSet<>(photoIds))) {
            throw new DomainFailure.Invalid("photoIds", "must name exactly the memory's photos, each once");
        }
        return withPhotos(photoIds.stream().map(id -> photo(id).orElseThrow()).toList());
    }

    /** With the outcome of one photo, unless it is settled or gone already. */
    public Memory settling(int photoId, UnaryOperator<Photo> outcome) {
        return withPhotos(photos.stream()
                .map(photo -> photo.id() == photoId && !photo.isSettled() ? outcome.apply(photo) : photo)
                .toList());
    }

    /** Without those of the announced photos that never arrived; empty when nothing is left of the memory then. */
    public Optional<Memory> withoutMissing(Collection<Integer> announced) {
        var left = withPhotos(photos.stream()
                .filter(photo -> photo.status() != Photo.Status.PENDING || !announced.contains(photo.id()))
                .toList());
        return left.saysNothing() ? Optional.empty() : Optional.of(left);
    }

    /** Without sound that was announced and never arrived; empty when nothing is left of the memory then. */
    public Optional<Memory> withoutMissingAudio(Instant now) {
        var left = withRecording(recording.withoutMissing(), now);
        return left.saysNothing() ? Optional.empty() : Optional.of(left);
    }

    public Optional<Photo> photo(int photoId) {
        return photos.stream().filter(photo -> photo.id() == photoId).findFirst();
    }

    /** When it became what it is. */
    public Instant updatedAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    public boolean isHidden() {
        return details.visibility() == Visibility.HIDDEN;
    }

    private boolean saysNothing() {
        return details.sayNothing() && recording.saysNothing() && photos.isEmpty();
    }

    private Memory requireEntry() {
        return requireContent("text", "a memory needs text, a measure or a photo");
    }

    private Memory requireWords() {
        return requireContent("notes", "a memory needs a title, notes, a transcript or audio");
    }

    private Memory requireContent(String field, String message) {
        if (saysNothing()) {
            throw new DomainFailure.Invalid(field, message);
        }
        return this;
    }
}
