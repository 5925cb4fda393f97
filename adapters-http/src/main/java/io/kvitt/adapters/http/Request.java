package io.kvitt.adapters.http;

import java.util.Optional;

/**
 * A request, whatever brought it. Nothing of it has been judged yet: the target is as it was sent, and the body may be too large by
 * one byte.
 */
public final class Request {

    private final String method;
    private final String target;
    private final Headers headers;
    private final byte[] body;
    private final String peer;

    /**
     * Takes the parts of a request.
     *
     * @param target path and query as they were sent, percent signs and all
     * @param body at most one byte more than {@link Router#mostBytes} allows: a transport reads no further
     * @param peer address of whoever is at the other end of the line, which may be a proxy
     */
    public Request(String method, String target, Headers headers, byte[] body, String peer) {
        this(headers, method, target, peer, body.clone());
    }

    private Request(Headers headers, String method, String target, String peer, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.peer = peer;
    }

    /** The same of a body that may be large: it is not copied, and not to be changed by anyone from here on. */
    public static Request whole(String method, String target, Headers headers, byte[] body, String peer) {
        return new Request(headers, method, target, peer, body);
    }

    public String method() {
        return method;
    }

    public String target() {
        return target;
    }

    /** The target without its query, as it was sent. */
    String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    public Headers headers() {
        return headers;
    }

    /** The value of the first header of that name. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body itself, not copied; not to be changed. */
    public byte[] content() {
        return body;
    }

    /** Whether there is a body. */
    public boolean hasBody() {
        return body.length > 0;
    }

    /** Bytes of the body. */
    public int size() {
        return body.length;
    }

    public String peer() {
        return peer;
    }

    /** Neither the target nor the headers: both may hold what is nobody's business. */
    @Override
    public String toString() {
        return "Request[" + size() + " bytes]";
    }
}
