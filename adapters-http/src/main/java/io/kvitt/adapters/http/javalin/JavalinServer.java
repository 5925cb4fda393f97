package io.kvitt.adapters.http.javalin;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.kvitt.adapters.http.Headers;
import io.kvitt.adapters.http.Limits;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Request;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Router;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
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

    /** Of bodies that are larger than others may be, each in memory as a whole, so many are taken at once. */
    static final int LARGE_AT_ONCE = 2;

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
        // Any path can be asked for: the router judges it, and Jetty must not.
        config.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        Semaphore large = new Semaphore(LARGE_AT_ONCE);
        config.routes.before(context -> {
            write(answer(router, large, context.req()), context.res());
            context.skipRemainingHandlers();
        });
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
        GracefulHandler graceful = new GracefulHandler();
        graceful.setHandler(turns);
        server.setHandler(graceful);
        server.setErrorHandler(new ProblemHandler(router));
        server.setStopTimeout(TIME_TO_FINISH.toMillis());
    }

    private static Response answer(Router router, Semaphore large, HttpServletRequest request) {
        int most = router.mostBytes(request.getMethod(), target(request));
        if (most <= Limits.BODY) {
            return answer(router, most, request);
        }
        if (!large.tryAcquire()) {
            return router.refuse(ProblemCode.OVERLOADED, "Too many large documents come at once.");
        }
        try {
            return answer(router, most, request);
        } finally {
            large.release();
        }
    }

    private static Response answer(Router router, int most, HttpServletRequest request) {
        Request whole;
        try {
            whole = read(request, most);
        } catch (IOException
                | RuntimeException cutOff) { // Jetty says in several ways that a body is not what it promised
            return router.refuse(ProblemCode.MALFORMED_REQUEST, "The body ended in the middle.");
        }
        return router.handle(whole);
    }

    private static Request read(HttpServletRequest request, int most) throws IOException {
        List<Headers.Header> headers = new ArrayList<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers.add(new Headers.Header(name, value));
            }
        }
        byte[] body = IncomingBody.read(request.getInputStream(), most + 1);
        return Request.whole(request.getMethod(), target(request), new Headers(headers), body, request.getRemoteAddr());
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static void write(Response response, HttpServletResponse to) throws IOException {
        to.setStatus(response.status());
        to.setContentType(null);
        for (Headers.Header header : response.headers().all()) {
            to.addHeader(header.name(), header.value());
        }
        if (response.size() > 0) {
            to.setContentLength(response.size());
            response.writeTo(to.getOutputStream());
        }
    }
}
