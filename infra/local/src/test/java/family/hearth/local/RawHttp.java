package family.hearth.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Says over a socket exactly what a test wrote, which no HTTP client would. */
record RawHttp(URI server) {

    /** The whole answer, head and body, as Latin-1; lines of the request end as written here, with a line feed. */
    String send(String request) throws IOException {
        return sendBytes(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
    }

    String sendBytes(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
