package family.hearth.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory in which one local cloud keeps its data, and that no other may use meanwhile. */
final class DataDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes it, and makes it when missing.
     *
     * @throws InUse when another local cloud has it
     */
    static DataDirectory take(Path directory) {
        try {
            Files.createDirectories(directory);
            var channel =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new InUse(directory);
            }
            return new DataDirectory(directory, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path database() {
        return directory.resolve("dynamodb");
    }

    Path objects() {
        return directory.resolve("objects");
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    /** Deletes what local clouds left here, and nothing else. */
    void clear() {
        for (var ours : List.of(database(), objects(), secrets())) {
            if (Files.exists(ours)) {
                delete(ours);
            }
        }
    }

    private static void delete(Path root) {
        try (var tree = Files.walk(root)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another local cloud runs on the same data. */
    static final class InUse extends RuntimeException {

        InUse(Path directory) {
            super("another local cloud runs on " + directory);
        }
    }
}
