package io.kvitt.adapters.http;

import java.nio.charset.StandardCharsets;

/** Requests of tests, put together in words: {@code Sent.post("/v1/debts").json("{}").by("anna")}. */
public final class Sent {

    private final String method;
    private final String target;
    private final Headers headers;
    private final byte[] body;

    private Sent(String method, String target, Headers headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    public static Sent of(String method, String target) {
        return new Sent(method, target, Headers.NONE.with("Host", "localhost"), new byte[0]);
    }

    public static Sent get(String target) {
        return of("GET", target).by("anna");
    }

    public static Sent post(String target) {
        return of("POST", target).by("anna");
    }

    public Sent by(String user) {
        return with("Authorization", "Bearer " + user);
    }

    /** The header in the place of one of that name; an empty one takes it away. */
    public Sent with(String name, String value) {
        Headers others = new Headers(headers.all().stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList());
        return new Sent(method, target, value.isEmpty() ? others : others.with(name, value), body);
    }

    public Sent json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Sent body(String type, byte[] bytes) {
        return new Sent(method, target, with("Content-Type", type).headers, bytes);
    }

    public Request request() {
        return new Request(method, target, headers, body, "127.0.0.1");
    }
}
