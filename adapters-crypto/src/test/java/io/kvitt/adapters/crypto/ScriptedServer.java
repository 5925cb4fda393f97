package io.kvitt.adapters.crypto;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A server on this machine that answers what it is told to, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

    /** What it was asked: the path, and the body of the request. */
    record Asked(String path, String authorization, String body) {}

    /** @param millis to wait before the body is sent */
    record Reply(int status, String location, String body, int millis) {
        static Reply json(String body) {
            return new Reply(200, "", body, 0);
        }
    }

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        new BoundedHttp()
                .get(at("/first"), Duration.ofSeconds(10), 100); // loading the client takes longer than it may wait
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI at(String path) {
        return URI.create(address() + path);
    }

    void say(String path, String json) {
        say(path, Reply.json(json));
    }

    void say(String path, Reply reply) {
        replies.put(path, reply);
    }

    long timesAsked(String path) {
        return asked.stream().filter(each -> each.path().equals(path)).count();
    }

    Asked last(String path) {
        return asked.stream()
                .filter(each -> each.path().equals(path))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(new Asked(
                path, authorization, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Reply reply = replies.getOrDefault(path, new Reply(404, "", "{}", 0));
        if (!reply.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", reply.location());
        }
        try (exchange) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().flush();
            Thread.sleep(reply.millis());
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
