package family.hearth.dynamodb;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where calls of a rehearsal arrive: a port of this machine that nobody else is told of. So the HTTP client and the
 * sockets below it rehearse too. It answers one call on each connection and closes it, which leaves none in a snapshot.
 */
final class LoopbackStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackStage.class);
    private static final String OPERATION = "x-amz-target: dynamodb_20120810.";
    private static final String LENGTH = "content-length: ";
    private static final int WAITING = 50;

    private final RehearsalTable table = new RehearsalTable();
    private final ServerSocket door;

    LoopbackStage() {
        try {
            door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no port to rehearse on", e);
        }
        Thread.ofPlatform().daemon().name("rehearsal").start(this::serve);
    }

    String host() {
        return door.getInetAddress().getHostAddress();
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (var caller = socket) {
            var asked = new BufferedInputStream(caller.getInputStream());
            var operation = "";
            var length = 0;
            for (var line = line(asked); !line.isEmpty(); line = line(asked)) {
                var header = line.toLowerCase(Locale.ROOT);
                if (header.startsWith(OPERATION)) {
                    operation = line.substring(OPERATION.length());
                } else if (header.startsWith(LENGTH)) {
                    length = Integer.parseInt(line.substring(LENGTH.length()));
                }
            }
            var body = new ByteArrayInputStream(asked.readNBytes(length));
            var answer = table.answer(operation, body).getBytes(UTF_8);
            var out = caller.getOutputStream();
            out.write(head(answer).getBytes(ISO_8859_1));
            out.write(answer);
        } catch (IOException | RuntimeException failure) {
            // Whoever called hears that nobody answered, and tries again.
            LOG.error("a rehearsed call was not answered", failure);
        }
    }

    /** As DynamoDB heads an answer. */
    private static String head(byte[] answer) {
        var checksum = new CRC32();
        checksum.update(answer);
        return """
                HTTP/1.1 200 OK\r
                Content-Type: application/x-amz-json-1.0\r
                Content-Length: %d\r
                x-amz-crc32: %d\r
                Connection: close\r
                \r
                """.formatted(answer.length, checksum.getValue());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n' && next != -1; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port of a rehearsal stays open", e);
        }
    }
}
