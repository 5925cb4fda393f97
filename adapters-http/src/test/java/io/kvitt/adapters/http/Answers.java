package io.kvitt.adapters.http;

/** Responses that came over a line, for tests. */
public final class Answers {

    private Answers() {}

    public static Response of(int status, Headers headers, byte[] body) {
        return Response.kept(status, headers, body);
    }
}
