package io.kvitt.adapters.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.OAuthClientId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Google on this machine. It knows accounts, gives out codes and tokens for them, and takes them back; and it answers whatever a
 * test says instead, once for each time it is said. It counts what it is asked, and keeps it.
 */
public final class GoogleStub implements AutoCloseable {

    public static final OAuthClientId WEB = new OAuthClientId("web.apps.googleusercontent.com");
    public static final OAuthClientId IOS = new OAuthClientId("ios.apps.googleusercontent.com");
    public static final String REDIRECT = "https://kvitt.example/oauth2callback";
    public static final String ALL_SCOPES =
            "openid https://www.googleapis.com/auth/userinfo.email " + Connection.READ_MAIL;
    public static final String WEB_SECRET = "canary-web-client-secret";

    /** What a test wants to happen instead of an answer of the stub's own. */
    @FunctionalInterface
    public interface Script {
        void answer(HttpExchange exchange, Map<String, String> form) throws IOException;
    }

    /** One request as it came. */
    public record Call(String path, Optional<String> query, Map<String, String> form) {}

    /** What somebody agreed to. */
    private record Grant(String subject, String email, String client, String scope, Optional<String> challenge) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "google-stub");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Grant> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, Deque<Script>> scripts = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger drawn = new AtomicInteger();

    private GoogleStub(HttpServer server) {
        this.server = server;
    }

    /** One that listens. */
    public static GoogleStub started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            GoogleStub stub = new GoogleStub(server);
            server.createContext("/", stub::handle);
            server.setExecutor(stub.threads);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to reach it: a web client with a secret and one of an app without. */
    public GoogleConfig config() {
        return new GoogleConfig(
                new GoogleClient(WEB, Optional.of(new Secret(WEB_SECRET))),
                List.of(new GoogleClient(IOS, Optional.empty())),
                REDIRECT,
                endpoints());
    }

    private GoogleEndpoints endpoints() {
        return new GoogleEndpoints(
                "https://accounts.google.com",
                address("/auth"),
                address("/token"),
                address("/tokeninfo"),
                address("/revoke"),
                address("/oauth2/v3/certs"));
    }

    /** Where it is, without a path. */
    public URI root() {
        return address("");
    }

    /** Whether that is an access token that somebody's mail can be read with. */
    public boolean isGood(String access) {
        return accessTokens.containsKey(access);
    }

    /** Access tokens that were given out are refused from now on; the grants stay. */
    public void accessTokensExpire() {
        accessTokens.clear();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** A refresh token for that account, as after a consent. */
    public Secret granted(String subject, String email, OAuthClientId client, String scope) {
        String token = draw("rt");
        refreshTokens.put(token, new Grant(subject, email, client.value(), scope, Optional.empty()));
        return new Secret(token);
    }

    /** An access token for that account. */
    public Secret access(String subject, String email, OAuthClientId client, String scope) {
        String token = draw("at");
        accessTokens.put(token, new Grant(subject, email, client.value(), scope, Optional.empty()));
        return new Secret(token);
    }

    /** A code for that account, as a browser or an app would bring it. */
    public Secret code(String subject, String email, String scope, Optional<String> challenge) {
        String code = draw("code");
        codes.put(code, new Grant(subject, email, WEB.value(), scope, challenge));
        return new Secret(code);
    }

    /** The user takes everything back that is theirs. */
    public void takenBack(String subject) {
        refreshTokens.values().removeIf(grant -> grant.subject().equals(subject));
        accessTokens.values().removeIf(grant -> grant.subject().equals(subject));
    }

    /** What comes next at {@code /token}, {@code /tokeninfo} or {@code /revoke} is answered so. */
    public void next(String path, Script script) {
        scripts.computeIfAbsent(path, any -> new ConcurrentLinkedDeque<>()).add(script);
    }

    /** What comes next there is answered so, in JSON. */
    public void next(String path, int status, String json) {
        next(path, (exchange, form) -> respond(exchange, status, "application/json; charset=utf-8", bytes(json)));
    }

    /** What comes next there is worked on only after that was done. */
    public void before(String path, Runnable doing) {
        next(path, (exchange, form) -> {
            doing.run();
            own(path, exchange, form);
        });
    }

    /** What comes next there is done, and then the line is cut before a word of it is out. */
    public void doneButUnheard(String path) {
        next(path, (exchange, form) -> {
            answerOf(path, form);
            exchange.close();
        });
    }

    /** How often it was asked there. */
    public int calls(String path) {
        return (int) calls.stream().filter(call -> call.path().equals(path)).count();
    }

    /** Everything it was asked, in the order it came. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private String draw(String kind) {
        return "canary-" + kind + "-" + drawn.incrementAndGet();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(new Call(path, Optional.ofNullable(exchange.getRequestURI().getRawQuery()), form));
        Script scripted = scripts.getOrDefault(path, new ArrayDeque<>()).poll();
        try (exchange) {
            if (scripted == null) {
                own(path, exchange, form);
            } else {
                scripted.answer(exchange, form);
            }
        }
    }

    private record Reply(int status, String json) {}

    private void own(String path, HttpExchange exchange, Map<String, String> form) throws IOException {
        Reply reply = answerOf(path, form);
        respond(exchange, reply.status(), "application/json; charset=utf-8", bytes(reply.json()));
    }

    private Reply answerOf(String path, Map<String, String> form) {
        return switch (path) {
            case "/token" -> token(form);
            case "/tokeninfo" -> info(accessTokens.get(form.getOrDefault("access_token", "")));
            case "/revoke" -> revoke(form.getOrDefault("token", ""));
            default -> new Reply(404, "{}");
        };
    }

    private Reply token(Map<String, String> form) {
        boolean isWeb = WEB.value().equals(form.get("client_id"));
        if (!isWeb && !IOS.value().equals(form.get("client_id"))
                || isWeb && !WEB_SECRET.equals(form.get("client_secret"))) {
            return new Reply(
                    401, "{\"error\":\"invalid_client\",\"error_description\":\"The OAuth client was not found.\"}");
        }
        return form.containsKey("code")
                ? exchanged(codes.remove(form.get("code")), form)
                : refreshed(refreshTokens.get(form.getOrDefault("refresh_token", "")), form);
    }

    private Reply exchanged(Grant grant, Map<String, String> form) {
        boolean proved = grant != null
                && grant.challenge()
                        .map(challenge -> challenge.equals(
                                ConsentAddress.challenge(new Secret(form.getOrDefault("code_verifier", "")))))
                        .orElse(true);
        return proved ? tokens(grant, true) : invalidGrant("Malformed auth code.");
    }

    private Reply refreshed(Grant grant, Map<String, String> form) {
        return grant != null && grant.client().equals(form.get("client_id"))
                ? tokens(grant, false)
                : invalidGrant("Token has been expired or revoked.");
    }

    private Reply tokens(Grant grant, boolean withRefresh) {
        String access = draw("at");
        accessTokens.put(access, grant);
        Map<String, String> members = new HashMap<>();
        members.put("access_token", "\"" + access + "\"");
        members.put("expires_in", "3599");
        members.put("scope", "\"" + grant.scope() + "\"");
        members.put("token_type", "\"Bearer\"");
        if (withRefresh) {
            String refresh = draw("rt");
            refreshTokens.put(refresh, grant);
            members.put("refresh_token", "\"" + refresh + "\"");
        }
        return new Reply(200, json(members));
    }

    private static Reply invalidGrant(String description) {
        return new Reply(400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + description + "\"}");
    }

    private static Reply info(Grant grant) {
        if (grant == null) {
            return new Reply(400, "{\"error\":\"invalid_token\",\"error_description\":\"Invalid Value\"}");
        }
        return new Reply(
                200,
                json(Map.of(
                        "azp", "\"" + grant.client() + "\"",
                        "aud", "\"" + grant.client() + "\"",
                        "sub", "\"" + grant.subject() + "\"",
                        "scope", "\"" + grant.scope() + "\"",
                        "exp", "\"4102444800\"",
                        "expires_in", "\"3599\"",
                        "email", "\"" + grant.email() + "\"",
                        "email_verified", "\"true\"",
                        "access_type", "\"offline\"")));
    }

    /** As Google does: the whole grant of that user, with every token of it. */
    private Reply revoke(String token) {
        Grant grant = refreshTokens.getOrDefault(token, accessTokens.get(token));
        if (grant == null) {
            return new Reply(400, "{\"error\":\"invalid_token\",\"error_description\":\"Token expired or revoked\"}");
        }
        takenBack(grant.subject());
        return new Reply(200, "{}");
    }

    private static String json(Map<String, String> members) {
        List<String> written = members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .toList();
        return "{" + String.join(",", written) + "}";
    }

    /** Answers with these bytes. */
    public static void respond(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            int is = field.indexOf('=');
            if (is > 0) {
                form.put(decoded(field.substring(0, is)), decoded(field.substring(is + 1)));
            }
        }
        return Map.copyOf(form);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
