package family.hearth.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One deployable: what calls it and what it may touch.
 *
 * @param name the module's and the function's name, such as {@code make-thumbnails}
 * @param handler the fully qualified handler class
 * @param routes HTTP API paths, each served with every method; {@code $default} takes what no path takes
 * @param triggers what else wakes it
 * @param readPrefixes partition key prefixes it may read
 * @param writePrefixes partition key prefixes it may read and write
 * @param objectAccess object prefixes in the bucket and what may be done with them
 * @param sendsMail whether it may send through SES
 * @param signsTokens whether it may read the token signing key
 * @param publishesEvents whether it may publish on the event bus
 * @param startsTranscriptions whether it may ask Amazon Transcribe to write down a recording
 * @param memoryMb memory of the function, which also scales its CPU
 */
public record FunctionSpec(
        String name,
        String handler,
        List<String> routes,
        List<Trigger> triggers,
        Set<String> readPrefixes,
        Set<String> writePrefixes,
        List<ObjectAccess> objectAccess,
        boolean sendsMail,
        boolean signsTokens,
        boolean publishesEvents,
        boolean startsTranscriptions,
        int memoryMb) {

    /** The right to read, write or delete objects under one prefix. */
    public record ObjectAccess(String prefix, Set<Right> rights) {
        public enum Right {
            READ,
            WRITE,
            DELETE
        }
    }

    public FunctionSpec {
        routes = List.copyOf(routes);
        triggers = List.copyOf(triggers);
        readPrefixes = Set.copyOf(readPrefixes);
        writePrefixes = Set.copyOf(writePrefixes);
        objectAccess = List.copyOf(objectAccess);
    }

    /** Whether API Gateway calls this function. */
    public boolean isHttp() {
        return !routes.isEmpty();
    }

    /** Whether it makes the keys that tokens are signed with. */
    public boolean rotatesSigningKey() {
        return triggers.stream().anyMatch(Trigger.KeyRotation.class::isInstance);
    }

    /** Whether a request with this partition key may be read; the local twin of {@code dynamodb:LeadingKeys}. */
    public boolean mayRead(String partitionKey) {
        return mayWrite(partitionKey) || readPrefixes.stream().anyMatch(partitionKey::startsWith);
    }

    /** Whether a row with this partition key may be written. */
    public boolean mayWrite(String partitionKey) {
        return writePrefixes.stream().anyMatch(partitionKey::startsWith);
    }

    static Draft draft(String name, String handler) {
        return new Draft(name, handler);
    }

    /** Collects a spec in the order a reader wants to see it. */
    static final class Draft {
        private final String name;
        private final String handler;
        private final List<String> routes = new ArrayList<>();
        private final List<Trigger> triggers = new ArrayList<>();
        private final Set<String> reads = new LinkedHashSet<>();
        private final Set<String> writes = new LinkedHashSet<>();
        private final List<ObjectAccess> objects = new ArrayList<>();
        private boolean mail;
        private boolean tokens;
        private boolean events;
        private boolean transcriptions;
        private int memoryMb = 1024;

        private Draft(String name, String handler) {
            this.name = name;
            this.handler = handler;
        }

        Draft serves(String... paths) {
            routes.addAll(List.of(paths));
            return this;
        }

        /** Paths of Kidtrol, with and without a slash at the end: to API Gateway these are two. */
        Draft servesKidtrol(String... paths) {
            for (var path : paths) {
                serves(path, path + "/");
            }
            return this;
        }

        Draft wokenBy(Trigger trigger) {
            triggers.add(trigger);
            return this;
        }

        Draft reads(String... prefixes) {
            reads.addAll(List.of(prefixes));
            return this;
        }

        Draft writes(String... prefixes) {
            writes.addAll(List.of(prefixes));
            return this;
        }

        Draft objects(String prefix, ObjectAccess.Right... rights) {
            objects.add(new ObjectAccess(prefix, Set.of(rights)));
            return this;
        }

        /** Every function with callers looks up who they are, counts them and remembers what it answered. */
        Draft authenticates() {
            tokens = true;
            return reads("USER#", "CRED#", "EMAIL#").writes("RATE#", "IDEM#");
        }

        Draft sendsMail() {
            mail = true;
            return this;
        }

        Draft publishesEvents() {
            events = true;
            return this;
        }

        Draft startsTranscriptions() {
            transcriptions = true;
            return this;
        }

        Draft memory(int megabytes) {
            memoryMb = megabytes;
            return this;
        }

        FunctionSpec build() {
            return new FunctionSpec(
                    name,
                    handler,
                    routes,
                    triggers,
                    reads,
                    writes,
                    objects,
                    mail,
                    tokens,
                    events,
                    transcriptions,
                    memoryMb);
        }
    }
}
