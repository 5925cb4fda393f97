package io.kvitt.adapters.http.javalin;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.kvitt.adapters.http.Limits;
import io.kvitt.adapters.http.Router;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a router on a port. So many requests are answered at once, some more wait their turn, and whoever comes on top of that is
 * told so at once: a queue without an end would make everybody wait for nothing.
 */
public final class JavalinServer implements AutoCloseable {

    /** Requests that are answered at once. */
    static final int AT_ONCE = 64;

    /** Requests that wait for their turn. */
    static final int WAITING = 256;

    /** For accepting, selecting and refusing beside them. */
    private static final int OTHER_THREADS = 16;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);

    /** Room for headers that the router can still refuse in its own words. */
    private static final int HEADERS_READ = Limits.HEADERS + Limits.TARGET + 2_048;

    private final Javalin javalin;

    private JavalinServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any that is free
     */
    public static JavalinServer start(Router router, String host, int port) {
        Javalin javalin = Javalin.create(config -> configure(config, router));
        javalin.start(host, port);
        return new JavalinServer(javalin);
    }

    public int port() {
        return javalin.port();
    }

    /** Takes no more requests, and lets those finish that are being answered. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, Router router) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        QueuedThreadPool threads = new QueuedThreadPool(AT_ONCE + OTHER_THREADS, 8);
        threads.setName("kvitt-http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(JavalinServer::configure);
        config.jetty.modifyServer(server -> configure(server, router));
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADERS_READ);
        http.setUriCompliance(UriCompliance.UNSAFE);
        http.setIdleTimeout(IDLE.toMillis());
    }

    private static void configure(Server server, Router router) {
        QoSHandler turns = new QoSHandler();
        turns.setMaxRequestCount(AT_ONCE);
        turns.setMaxSuspendedRequestCount(WAITING);
        turns.setMaxSuspend(LONGEST_WAIT);
        turns.setHandler(new RouterHandler(router));
        GracefulHandler graceful = new GracefulHandler();
        graceful.setHandler(turns);
        server.setHandler(graceful);
        server.setErrorHandler(new ProblemHandler(router));
        server.setStopTimeout(TIME_TO_FINISH.toMillis());
    }
}
