package family.hearth.dynamodb;

import family.hearth.domain.trash.Trash;
import family.hearth.domain.trash.Trash.Job;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs for the sweep; the row is in the index of what is due for as long as it exists. */
final class TrashRows {

    static final RowSchema<Trash> SCHEMA = RowSchema.of(Trash.class, trash -> TrashKeys.trash(trash.id()))
            .text("id", trash -> trash.id().toString())
            .text("kind", trash -> trash.job().getClass().getSimpleName())
            .integer("kidId", TrashRows::kidId)
            .integer("memoryId", TrashRows::memoryId)
            .integers("photoIds", TrashRows::photoIds)
            .text("version", TrashRows::version)
            .integer("familyId", TrashRows::familyId)
            .integer("userId", TrashRows::userId)
            .instant("dueAt", Trash::dueAt)
            .text(TableLayout.GSI2_PK, trash -> TrashKeys.dueShardOf(trash.id()))
            .text(TableLayout.GSI2_SK, trash -> SortableInstant.of(trash.dueAt()))
            .build(row -> new Trash(UUID.fromString(row.text("id")), job(row), row.instant("dueAt")));

    private TrashRows() {}

    private static Job job(Columns row) {
        return switch (row.text("kind")) {
            case "MemoryObjects" -> new Job.MemoryObjects(row.integer("memoryId"));
            case "PhotoObjects" ->
                new Job.PhotoObjects(
                        row.integer("memoryId"), row.<Integer>list("photoIds").getFirst());
            case "AbandonedUploads" ->
                new Job.AbandonedUploads(row.integer("kidId"), row.integer("memoryId"), row.list("photoIds"));
            case "MemoryAudio" -> new Job.MemoryAudio(row.integer("memoryId"));
            case "AbandonedAudio" -> new Job.AbandonedAudio(row.integer("memoryId"), row.text("version"));
            case "AvatarObjects" -> new Job.AvatarObjects(row.integer("kidId"), row.text("version"));
            case "DeletedKid" -> new Job.DeletedKid(row.integer("kidId"));
            case "LeftDevices" -> new Job.LeftDevices(row.integer("kidId"), row.integer("familyId"));
            case "DepartedUser" -> new Job.DepartedUser(row.integer("userId"));
            case "DeletedUser" -> new Job.DeletedUser(row.integer("userId"));
            case "DeletedFamily" -> new Job.DeletedFamily(row.integer("familyId"));
            default -> throw new IllegalStateException("trash of a kind this version does not know");
        };
    }

    private static @Nullable Integer familyId(Trash trash) {
        return switch (trash.job()) {
            case Job.DeletedFamily family -> family.familyId();
            case Job.LeftDevices devices -> devices.familyId();
            case Job.AbandonedAudio _,
                    Job.AbandonedUploads _,
                    Job.AvatarObjects _,
                    Job.DeletedKid _,
                    Job.DepartedUser _,
                    Job.DeletedUser _,
                    Job.MemoryAudio _,
                    Job.MemoryObjects _,
                    Job.PhotoObjects _ -> null;
        };
    }

    private static @Nullable Integer userId(Trash trash) {
        return switch (trash.job()) {
            case Job.DepartedUser user -> user.userId();
            case Job.DeletedUser user -> user.userId();
            case Job.AbandonedAudio _,
                    Job.AbandonedUploads _,
                    Job.AvatarObjects _,
                    Job.DeletedKid _,
                    Job.LeftDevices _,
                    Job.MemoryAudio _,
                    Job.MemoryObjects _,
                    Job.PhotoObjects _,
                    Job.DeletedFamily _ -> null;
        };
    }

    private static @Nullable Integer kidId(Trash trash) {
        return switch (trash.job()) {
            case Job.AbandonedUploads uploads -> uploads.kidId();
            case Job.AvatarObjects avatar -> avatar.kidId();
            case Job.DeletedKid kid -> kid.kidId();
            case Job.LeftDevices devices -> devices.kidId();
            case Job.AbandonedAudio _,
                    Job.DeletedFamily _,
                    Job.DeletedUser _,
                    Job.DepartedUser _,
                    Job.MemoryAudio _,
                    Job.MemoryObjects _,
                    Job.PhotoObjects _ -> null;
        };
    }

    private static @Nullable Integer memoryId(Trash trash) {
        return switch (trash.job()) {
            case Job.MemoryObjects memory -> memory.memoryId();
            case Job.PhotoObjects photo -> photo.memoryId();
            case Job.AbandonedUploads uploads -> uploads.memoryId();
            case Job.MemoryAudio audio -> audio.memoryId();
            case Job.AbandonedAudio audio -> audio.memoryId();
            case Job.AvatarObjects _,
                    Job.DeletedFamily _,
                    Job.DeletedKid _,
                    Job.DeletedUser _,
                    Job.DepartedUser _,
                    Job.LeftDevices _ -> null;
        };
    }

    private static @Nullable List<Integer> photoIds(Trash trash) {
        return switch (trash.job()) {
            case Job.PhotoObjects photo -> List.of(photo.photoId());
            case Job.AbandonedUploads uploads -> uploads.photoIds();
            case Job.AbandonedAudio _,
                    Job.AvatarObjects _,
                    Job.DeletedFamily _,
                    Job.DeletedKid _,
                    Job.DeletedUser _,
                    Job.DepartedUser _,
                    Job.LeftDevices _,
                    Job.MemoryAudio _,
                    Job.MemoryObjects _ -> null;
        };
    }

    private static @Nullable String version(Trash trash) {
        return switch (trash.job()) {
            case Job.AvatarObjects avatar -> avatar.version();
            case Job.AbandonedAudio audio -> audio.version();
            case Job.AbandonedUploads _,
                    Job.DeletedFamily _,
                    Job.DeletedKid _,
                    Job.DeletedUser _,
                    Job.DepartedUser _,
                    Job.LeftDevices _,
                    Job.MemoryAudio _,
                    Job.MemoryObjects _,
                    Job.PhotoObjects _ -> null;
        };
    }
}
