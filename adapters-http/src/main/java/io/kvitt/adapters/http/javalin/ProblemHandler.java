package io.kvitt.adapters.http.javalin;

import io.kvitt.adapters.http.Headers;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Router;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says as a problem what Jetty refuses before the router sees it: what is no HTTP, and what comes when there is no room. */
final class ProblemHandler implements Request.Handler {

    private final Router router;

    ProblemHandler(Router router) {
        this.router = router;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer stated
                ? stated
                : response.getStatus();
        io.kvitt.adapters.http.Response problem = router.refuse(code(status), "The server did not pass it on.");
        response.setStatus(problem.status());
        for (Headers.Header header : problem.headers().all()) {
            response.getHeaders().put(header.name(), header.value());
        }
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, problem.size());
        response.write(true, ByteBuffer.wrap(problem.body()), callback);
        return true;
    }

    private static ProblemCode code(int status) {
        return switch (status) {
            case 404 -> ProblemCode.NOT_FOUND;
            case 413 -> ProblemCode.PAYLOAD_TOO_LARGE;
            case 414 -> ProblemCode.URI_TOO_LONG;
            case 431 -> ProblemCode.HEADER_TOO_LARGE;
            case 503 -> ProblemCode.OVERLOADED;
            default -> status >= 500 ? ProblemCode.INTERNAL : ProblemCode.MALFORMED_REQUEST;
        };
    }
}
