package family.hearth.local.voices;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Moment;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.Visibility;
import family.hearth.domain.trash.Trash;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.dynamodb.Table;
import family.hearth.dynamodb.TrashStore;
import family.hearth.dynamodb.WordPacking;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.search.PackedWords;
import family.hearth.testkit.ObjectCreated;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A clip that was announced with a memory of somebody's family, as the events of its life meet it. */
record Clip(LocalCloud cloud, AudioKeys.Address address) {

    private static final WordPacking WORDS =
            new WordPacking(memory -> PackedWords.of(memory).bytes());

    static final int BYTES = 500;

    /** A FLAC with nothing to be heard in it. */
    static byte[] flac() {
        return Voice.flac(BYTES);
    }

    /** Sets down a memory that is nothing but a clip to come, unless it has a title. */
    static Clip announced(LocalCloud cloud, Person person, @Nullable String title) {
        var now = cloud.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        var clip = AudioClip.announced("audio/mpeg", BYTES);
        var details = new Details(
                new Story(title, null, null, List.of()), Moment.at(now, now), Measures.NONE, Visibility.VISIBLE, false);
        var id = newId();
        var memory =
                Memory.ofFamily(id, person.family(), person.id(), details, Recording.of(clip, null, null, null), now);
        var announced = new Clip(cloud, new AudioKeys.Address(id, clip.version()));
        announced.stored(memories -> {
            memories.create(memory, Trash.abandonedAudio(id, clip.version(), now), null);
            return memory;
        });
        return announced;
    }

    /** Bytes of a memory that was about to be set down and never was. */
    static Clip ofNoMemory(LocalCloud cloud) {
        var clip = new Clip(cloud, new AudioKeys.Address(newId(), "never-named"));
        try (var client = cloud.database().client()) {
            new TrashStore(new Table(client, LocalCloud.TABLE))
                    .put(Trash.abandonedAudio(
                            clip.address.memoryId(),
                            clip.address.version(),
                            cloud.clock().instant()));
        }
        clip.send(flac());
        return clip;
    }

    /** An announced clip with its bytes there, and dealt with. */
    static Clip uploaded(LocalCloud cloud, Person person, byte[] file) {
        var clip = announced(cloud, person, null);
        clip.send(file);
        return clip;
    }

    /** Stores bytes as its upload does, and waits until they are dealt with. */
    void send(byte[] file) {
        StoredObjects.put(cloud, address.key(), file);
        settle();
    }

    /** Tells that its bytes are there, once more or too soon. */
    void tell() {
        cloud.objectEvents()
                .objectCreated(
                        new ObjectCreated(LocalCloud.BUCKET, address.key(), BYTES, "e7a9", ObjectCreated.Cause.PUT));
    }

    void settle() {
        StoredObjects.settle(cloud);
    }

    /** Its memory as it is now, if it still is. */
    Optional<Memory> memory() {
        return stored(memories -> memories.findById(address.memoryId()).map(SeenMemory::memory));
    }

    Recording recording() {
        return memory().orElseThrow().recording();
    }

    AudioClip.Status status() {
        return Objects.requireNonNull(recording().audio()).status();
    }

    /** Deletes its memory, as far as the row goes. */
    void delete() {
        stored(memories -> memories.delete(
                memories.findById(address.memoryId()).orElseThrow(),
                cloud.clock().instant()));
    }

    /** The keys of the sound that is stored. */
    List<String> objects() {
        return StoredObjects.withPrefix(cloud, AudioKeys.clips(address.memoryId()));
    }

    private static int newId() {
        return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    private <T> T stored(Function<MemoryStore, T> use) {
        try (var client = cloud.database().client()) {
            return use.apply(new MemoryStore(new Table(client, LocalCloud.TABLE), WORDS));
        }
    }
}
