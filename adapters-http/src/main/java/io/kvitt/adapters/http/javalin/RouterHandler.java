package io.kvitt.adapters.http.javalin;

import io.kvitt.adapters.http.Headers;
import io.kvitt.adapters.http.Limits;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Router;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Carries requests from Jetty to the router, and its answers back. It stands before the servlets that Javalin would hang in here:
 * they cost more than the router does, and everything they could decide is decided there.
 */
final class RouterHandler extends Handler.Wrapper {

    /** Of bodies that are larger than others may be, each in memory as a whole, so many are taken at once. */
    static final int LARGE_AT_ONCE = 2;

    private static final byte[] NO_BODY = {};

    private final Router router;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    RouterHandler(Router router) {
        this.router = router;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        write(answer(request), response, callback);
        return true;
    }

    private io.kvitt.adapters.http.Response answer(Request request) {
        if (!hasBody(request)) {
            return answer(request, NO_BODY);
        }
        int most = router.mostBytes(request.getMethod(), target(request));
        if (most <= Limits.BODY) {
            return answer(request, most);
        }
        if (!large.tryAcquire()) {
            return router.refuse(ProblemCode.OVERLOADED, "Too many large documents come at once.");
        }
        try {
            return answer(request, most);
        } finally {
            large.release();
        }
    }

    private io.kvitt.adapters.http.Response answer(Request request, int most) {
        byte[] body;
        try (InputStream in = Content.Source.asInputStream(request)) {
            body = IncomingBody.read(in, most + 1);
        } catch (IOException
                | RuntimeException cutOff) { // Jetty says in several ways that a body is not what it promised
            return router.refuse(ProblemCode.MALFORMED_REQUEST, "The body ended in the middle.");
        }
        return answer(request, body);
    }

    private io.kvitt.adapters.http.Response answer(Request request, byte[] body) {
        return router.handle(io.kvitt.adapters.http.Request.whole(
                request.getMethod(), target(request), headers(request), body, Request.getRemoteAddr(request)));
    }

    private static boolean hasBody(Request request) {
        HttpFields fields = request.getHeaders();
        return fields.contains(HttpHeader.CONTENT_LENGTH) || fields.contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static String target(Request request) {
        return Optional.ofNullable(request.getHttpURI().getPathQuery()).orElse("");
    }

    private static Headers headers(Request request) {
        HttpFields fields = request.getHeaders();
        List<Headers.Header> headers = new ArrayList<>(fields.size());
        for (HttpField field : fields) {
            headers.add(new Headers.Header(
                    field.getName(), Optional.ofNullable(field.getValue()).orElse("")));
        }
        return new Headers(headers);
    }

    private static void write(io.kvitt.adapters.http.Response answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        HttpFields.Mutable fields = response.getHeaders();
        for (Headers.Header header : answer.headers().all()) {
            fields.add(header.name(), header.value());
        }
        if (answer.size() > 0) {
            fields.put(HttpHeader.CONTENT_LENGTH, answer.size());
        }
        response.write(true, answer.buffer(), callback);
    }
}
