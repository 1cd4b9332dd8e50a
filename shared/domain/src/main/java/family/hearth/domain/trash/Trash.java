package family.hearth.domain.trash;

import family.hearth.domain.memories.AudioClip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job that a request leaves behind in the same write as its own effect. Each kind may be done twice, late, or after
 * the thing is long gone.
 *
 * @param dueAt the instant from which on a sweep does it
 */
public record Trash(UUID id, Job job, Instant dueAt) {

    /** A presigned upload may still arrive for this long, so objects are purged only after it. */
    private static final Duration UPLOAD_WINDOW = Duration.ofMinutes(20);

    /** How long a deleted kid or user could be brought back by hand. */
    public static final Duration GRACE = Duration.ofDays(30);

    /** What there is to do. */
    public sealed interface Job {

        /** Every object of a memory that is gone. */
        record MemoryObjects(int memoryId) implements Job {}

        /** Every object of a photo that is gone. */
        record PhotoObjects(int memoryId, int photoId) implements Job {}

        /** Photos that were announced: those that never arrived leave their memory. */
        record AbandonedUploads(int kidId, int memoryId, List<Integer> photoIds) implements Job {
            public AbandonedUploads {
                photoIds = List.copyOf(photoIds);
            }
        }

        /** The sound of a memory that is gone, as far as the request could not delete it itself. */
        record MemoryAudio(int memoryId) implements Job {}

        /** Sound on its way: if it never arrived, its memory is without; if its memory never came to be, it goes. */
        record AbandonedAudio(int memoryId, String version) implements Job {}

        /** A picture of a kid that another one, or none, has replaced. */
        record AvatarObjects(int kidId, String version) implements Job {}

        /** A kid and everything that was written about it. */
        record DeletedKid(int kidId) implements Job {}

        /** What still names a family that is gone. */
        record DeletedFamily(int familyId) implements Job {}

        /** What others still see of a user who has left Hearth: permissions, memberships, clients, keys. */
        record DepartedUser(int userId) implements Job {}

        /** Devices of a kid that has moved on from this family: they follow it. */
        record LeftDevices(int kidId, int familyId) implements Job {}

        /** A user who has left Hearth, with everything of the families that went along. */
        record DeletedUser(int userId) implements Job {}
    }

    public static Trash objects(Job job, Instant now) {
        return new Trash(UUID.randomUUID(), job, now.plus(UPLOAD_WINDOW));
    }

    public static Trash abandoned(Job.AbandonedUploads job, Instant now, Duration patience) {
        return new Trash(UUID.randomUUID(), job, now.plus(patience));
    }

    /**
     * What is left to do about the sound of a memory that is deleted now. An upload that was announced with the memory
     * may still arrive for a while, so the job waits for that to be over.
     */
    public static Trash audio(int memoryId, Instant announcedAt, Instant now) {
        var uploadsEnd = announcedAt.plus(UPLOAD_WINDOW);
        var dueAt = uploadsEnd.isAfter(now) ? uploadsEnd : now;
        return new Trash(UUID.randomUUID(), new Job.MemoryAudio(memoryId), dueAt);
    }

    public static Trash abandonedAudio(int memoryId, String version, Instant announcedAt) {
        var dueAt = announcedAt.plus(AudioClip.UPLOAD_PATIENCE);
        return new Trash(UUID.randomUUID(), new Job.AbandonedAudio(memoryId, version), dueAt);
    }

    /** Whether it may be done now. */
    public boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }

    public static Trash kid(int kidId, Instant now) {
        return new Trash(UUID.randomUUID(), new Job.DeletedKid(kidId), now.plus(GRACE));
    }

    public static Trash family(int familyId, Instant now) {
        return new Trash(UUID.randomUUID(), new Job.DeletedFamily(familyId), now);
    }

    public static Trash moved(int kidId, int fromFamilyId, Instant now) {
        return new Trash(UUID.randomUUID(), new Job.LeftDevices(kidId, fromFamilyId), now);
    }

    public static Trash departed(int userId, Instant now) {
        return new Trash(UUID.randomUUID(), new Job.DepartedUser(userId), now);
    }

    /**
     * @param grace how long the user could be brought back by hand
     */
    public static Trash user(int userId, Instant now, Duration grace) {
        return new Trash(UUID.randomUUID(), new Job.DeletedUser(userId), now.plus(grace));
    }
}
