package io.kvitt.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kvitt.application.identity.BrowserReturn;
import io.kvitt.application.identity.ConnectAnswer;
import io.kvitt.application.identity.Departure;
import io.kvitt.domain.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Waits on this machine for one browser to come back from Google (RFC 8252, 7.3). What does not bring the state that it left with is
 * not answered, and the waiting goes on.
 */
final class BrowserLanding implements AutoCloseable {

    private static final int LONGEST_QUERY = 8_192;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final String path;

    private BrowserLanding(HttpServer server, String path) {
        this.server = server;
        this.path = path;
    }

    /** Whether a browser that goes there comes to this machine. */
    static boolean isHere(URI back) {
        return "http".equals(back.getScheme())
                && back.getPort() > 0
                && ("127.0.0.1".equals(back.getHost()) || "localhost".equals(back.getHost()));
    }

    /**
     * Listens there.
     *
     * @param back an address of this machine
     * @throws IOException if somebody else listens there
     */
    static BrowserLanding at(URI back) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), back.getPort());
        return new BrowserLanding(HttpServer.create(here, 0), back.getPath());
    }

    /**
     * Waits for a browser.
     *
     * @param finish what is to be done with what it brings
     * @return none if it did not come in that time
     */
    Optional<ConnectAnswer> await(Departure away, Function<BrowserReturn, ConnectAnswer> finish, Duration atMost) {
        String state = query(URI.create(away.address())).getOrDefault("state", "");
        CompletableFuture<ConnectAnswer> landed = new CompletableFuture<>();
        server.createContext("/", exchange -> {
            try (exchange) {
                Map<String, String> brought = query(exchange.getRequestURI());
                boolean isOurs = exchange.getRequestMethod().equals("GET")
                        && exchange.getRequestURI().getPath().equals(path)
                        && !state.isEmpty()
                        && state.equals(brought.get("state"));
                if (isOurs) {
                    land(exchange, finish, back(brought, away.cookie()), landed);
                } else {
                    exchange.sendResponseHeaders(NOT_FOUND, -1);
                }
            }
        });
        server.start();
        return waited(landed, atMost);
    }

    private static Optional<ConnectAnswer> waited(CompletableFuture<ConnectAnswer> landed, Duration atMost) {
        try {
            return Optional.of(landed.get(atMost.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(broken);
        }
    }

    /** The edge of the thread that listens: what breaks there is thrown where it is waited. */
    private static void land(
            HttpExchange exchange,
            Function<BrowserReturn, ConnectAnswer> finish,
            BrowserReturn back,
            CompletableFuture<ConnectAnswer> landed)
            throws IOException {
        try {
            ConnectAnswer answer = finish.apply(back);
            boolean isWell = answer instanceof ConnectAnswer.Connected;
            show(exchange, isWell ? "Connected. You may close this window." : "This did not work: see your terminal.");
            landed.complete(answer);
        } catch (RuntimeException broken) {
            show(exchange, "This did not work: see your terminal.");
            landed.completeExceptionally(broken);
        }
    }

    private static void show(HttpExchange exchange, String text) throws IOException {
        byte[] page = ("<!doctype html><title>Kvitt</title><p>" + text).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static BrowserReturn back(Map<String, String> brought, Secret cookie) {
        return new BrowserReturn(
                Optional.ofNullable(brought.get("code")).map(Secret::new),
                Optional.ofNullable(brought.get("error")),
                Optional.ofNullable(brought.get("state")).map(Secret::new),
                Optional.of(cookie),
                Optional.ofNullable(brought.get("iss")));
    }

    /** What comes more than once, is too long, or is not written as it should be, is an answer of nobody. */
    private static Map<String, String> query(URI address) {
        String raw = Optional.ofNullable(address.getRawQuery()).orElse("");
        Map<String, String> fields = new HashMap<>();
        if (raw.length() > LONGEST_QUERY) {
            return Map.of();
        }
        for (String field : raw.split("&")) {
            int is = field.indexOf('=');
            String name = is < 0 ? field : field.substring(0, is);
            if (fields.put(name, decoded(field.substring(is + 1))) != null) {
                return Map.of();
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) { // half an escape is the sender's fault, and no state of ours
            return "";
        }
    }

    @Override
    public void close() {
        server.stop(1);
    }
}
