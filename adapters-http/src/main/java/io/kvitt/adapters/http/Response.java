package io.kvitt.adapters.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer, whatever carries it. */
public final class Response {

    private static final byte[] NOTHING = {};

    private final int status;
    private final Headers headers;
    private final byte[] body;

    private Response(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** A shape as JSON. */
    public static Response json(int status, Object shape) {
        return new Response(status, Headers.NONE.with("Content-Type", MediaType.JSON), Json.write(shape));
    }

    /** Bytes of that type. */
    public static Response of(int status, String type, byte[] body) {
        return new Response(status, Headers.NONE.with("Content-Type", type), body.clone());
    }

    /** Bytes of that type, which may be many: they are not copied, and not to be changed by anyone from here on. */
    public static Response whole(int status, String type, byte[] body) {
        return new Response(status, Headers.NONE.with("Content-Type", type), body);
    }

    public static Response text(int status, String type, String body) {
        return of(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that was given before. */
    static Response kept(int status, Headers headers, byte[] body) {
        return new Response(status, headers, body.clone());
    }

    /** No body and no type. */
    public static Response empty(int status) {
        return new Response(status, Headers.NONE, NOTHING);
    }

    public Response with(String header, String value) {
        return new Response(status, headers.with(header, value), body);
    }

    Response with(Headers more) {
        return new Response(status, headers.with(more), body);
    }

    /** The version of what is shown: {@code "v3"} (RFC 9110, section 8.8.3). */
    public Response withVersion(long version) {
        return with("ETag", EntityTag.of(version));
    }

    /** The same status and headers, and no body. */
    Response withoutBody() {
        return new Response(status, headers, NOTHING);
    }

    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body to be read, without a copy of it. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    /** Bytes of the body. */
    public int size() {
        return body.length;
    }

    /** The body as UTF-8. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Not what it says: it is somebody's. */
    @Override
    public String toString() {
        return "Response[" + status + ", " + body.length + " bytes]";
    }
}
