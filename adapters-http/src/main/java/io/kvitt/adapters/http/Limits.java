package io.kvitt.adapters.http;

/**
 * How large a request may be. The figures are those of the smallest transport, API Gateway before Lambda, and hold on every one, so
 * that nobody builds on a size that production lacks.
 */
public final class Limits {

    /** Bytes of a body: what is left of 6 MB once it is written in base64. */
    public static final int BODY = 4_400_000;

    /** Bytes of all headers, names and signs between them included. */
    public static final int HEADERS = 10_240;

    /** Characters of path and query. */
    public static final int TARGET = 4_096;

    private Limits() {}

    static void check(Request request) {
        if (request.target().length() > TARGET) {
            throw new Refused(ProblemCode.URI_TOO_LONG, "Path and query have at most " + TARGET + " characters.");
        }
        if (request.headers().size() > HEADERS) {
            throw new Refused(ProblemCode.HEADER_TOO_LARGE, "All headers have at most " + HEADERS + " bytes.");
        }
    }
}
