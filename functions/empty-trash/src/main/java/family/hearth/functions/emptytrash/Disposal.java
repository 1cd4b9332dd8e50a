package family.hearth.functions.emptytrash;

import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.PhotoKeys;
import family.hearth.domain.people.Avatar;
import family.hearth.domain.trash.Trash;
import family.hearth.domain.trash.Trash.Job;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.KidMoves;
import family.hearth.dynamodb.KidPurge;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.TimelinePurge;
import family.hearth.dynamodb.TrashStore;
import family.hearth.dynamodb.UserPurge;
import family.hearth.media.ObjectStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** How each kind of job is done. Every one may be done twice. */
@Singleton
final class Disposal {

    private final MemoryStore memories;
    private final TimelinePurge timelines;
    private final FamilyStore families;
    private final KidPurge kids;
    private final KidMoves moves;
    private final UserPurge users;
    private final TrashStore trash;
    private final ObjectStore objects;
    private final Recordings recordings;
    private final Clock clock;

    Disposal(
            MemoryStore memories,
            TimelinePurge timelines,
            FamilyStore families,
            KidPurge kids,
            KidMoves moves,
            UserPurge users,
            TrashStore trash,
            ObjectStore objects,
            Recordings recordings,
            Clock clock) {
        this.memories = memories;
        this.timelines = timelines;
        this.families = families;
        this.kids = kids;
        this.moves = moves;
        this.users = users;
        this.trash = trash;
        this.objects = objects;
        this.recordings = recordings;
        this.clock = clock;
    }

    void dispose(Job job) {
        switch (job) {
            case Job.MemoryObjects memory -> deleteMemoryObjects(memory.memoryId());
            case Job.PhotoObjects photo -> deletePhotoObjects(photo.memoryId(), photo.photoId());
            case Job.AbandonedUploads uploads -> forget(uploads);
            case Job.MemoryAudio audio -> recordings.delete(audio.memoryId());
            case Job.AbandonedAudio audio ->
                recordings.forget(new AudioKeys.Address(audio.memoryId(), audio.version()));
            case Job.AvatarObjects avatar ->
                objects.delete(List.of(
                        Avatar.originalKey(avatar.kidId(), avatar.version()),
                        Avatar.derivedKey(avatar.kidId(), avatar.version())));
            case Job.DeletedKid kid -> purge(kid.kidId());
            case Job.LeftDevices devices -> moves.follow(devices.kidId(), devices.familyId(), clock.instant());
            case Job.DeletedFamily family -> purgeFamily(family.familyId());
            case Job.DepartedUser user -> forgetTraces(user.userId());
            case Job.DeletedUser user -> purgeUser(user.userId());
        }
    }

    private void forget(Job.AbandonedUploads uploads) {
        var forgotten =
                memories.withoutMissing(new Home.OfKid(uploads.kidId()), uploads.memoryId(), uploads.photoIds());
        forgotten.forEach(photoId -> deletePhotoObjects(uploads.memoryId(), photoId));
    }

    private void purge(int kidId) {
        timelines.purge(new Home.OfKid(kidId), this::deleteMemoryObjects);
        objects.deletePrefix(Avatar.originals(kidId));
        objects.deletePrefix(Avatar.derivatives(kidId));
        kids.rest(kidId);
    }

    /** Brought back by hand meanwhile, a user keeps everything. */
    private void forgetTraces(int userId) {
        if (users.hasLeft(userId)) {
            users.traces(userId);
        }
    }

    private void purgeUser(int userId) {
        if (!users.hasLeft(userId)) {
            return;
        }
        users.traces(userId);
        for (var familyId : users.families(userId)) {
            for (var kid : kids.leftIn(familyId)) {
                purge(kid.id());
                kids.withFamily(kid);
            }
            purgeFamily(familyId);
        }
        users.rest(userId);
    }

    private void purgeFamily(int familyId) {
        timelines.purge(new Home.OfFamily(familyId), this::deleteMemoryObjects);
        families.forget(familyId);
    }

    /** An upload under way may still end after this; its objects go when it can no more. */
    private void deleteMemoryObjects(Memory memory) {
        if (!memory.photos().stream().allMatch(Photo::isSettled)) {
            trash.put(Trash.objects(new Job.MemoryObjects(memory.id()), clock.instant()));
        }
        deleteMemoryObjects(memory.id());
        recordings.deleteOf(memory);
    }

    private void deleteMemoryObjects(int memoryId) {
        objects.deletePrefix(PhotoKeys.originals(memoryId));
        objects.deletePrefix(PhotoKeys.derivatives(memoryId));
    }

    private void deletePhotoObjects(int memoryId, int photoId) {
        objects.deletePrefix(PhotoKeys.originals(memoryId) + photoId + "/");
        objects.deletePrefix(PhotoKeys.derivatives(memoryId) + photoId + "/");
    }
}
