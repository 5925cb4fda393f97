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

    private static final byte[] NO_BODY = {};

    private final Router router;

    RouterHandler(Router router) {
        this.router = router;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        write(answer(request), response, callback);
        return true;
    }

    private io.kvitt.adapters.http.Response answer(Request request) {
        byte[] body;
        try {
            body = body(request);
        } catch (IOException
                | RuntimeException cutOff) { // Jetty says in several ways that a body is not what it promised
            return router.refuse(ProblemCode.MALFORMED_REQUEST, "The body ended in the middle.");
        }
        return router.handle(new io.kvitt.adapters.http.Request(
                request.getMethod(), target(request), headers(request), body, Request.getRemoteAddr(request)));
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

    private static byte[] body(Request request) throws IOException {
        HttpFields fields = request.getHeaders();
        if (!fields.contains(HttpHeader.CONTENT_LENGTH) && !fields.contains(HttpHeader.TRANSFER_ENCODING)) {
            return NO_BODY;
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            return in.readNBytes(Limits.BODY + 1);
        }
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
