package family.hearth.local.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** An HTTP server on loopback. It has its port from the beginning and answers once it is started. */
public final class LocalServer implements AutoCloseable {

    /** Lets the machine choose. */
    public static final int ANY_PORT = 0;

    /** Payload of an HTTP API (API Gateway quotas: 10 MB, not adjustable). */
    public static final int MOST_BODY_BYTES = 10 * 1024 * 1024;

    /** Request line and header values of an HTTP API (API Gateway quotas: 10,240 bytes, not adjustable). */
    private static final int MOST_HEADER_BYTES = 10_240;

    private final Server server;
    private final ServerConnector connector;

    /**
     * @throws PortTaken when somebody listens there already
     */
    public LocalServer(int port) {
        var threads = new QueuedThreadPool();
        threads.setName("local-http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server = new Server(threads);
        server.setErrorHandler(new PlainErrors());
        connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(port);
        server.addConnector(connector);
        try {
            connector.open();
        } catch (IOException e) {
            throw new PortTaken(port, e);
        }
    }

    private static HttpConfiguration configuration() {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
        configuration.setSendServerVersion(false);
        // Odd paths are the functions' to refuse, as they are on AWS.
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Begins to answer. */
    public void start(Service service) {
        server.setHandler(new ServiceHandler(service));
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not start", e);
        }
    }

    @Override
    public void close() {
        try {
            connector.close();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not stop", e);
        }
    }
}
