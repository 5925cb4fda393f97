package io.kvitt.adapters.google.gmail;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import io.kvitt.adapters.google.BoundedBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries the questions of Google's library over the JDK's client. The library's own transports bound neither the length of a body
 * nor the time of a whole call, and let the JDK log the headers, with the token. One try; no redirect is followed.
 */
final class GmailTransport extends HttpTransport {

    /** A body that is longer is none: 20 MB of an attachment are 27 MB in base64, 35 MB are refused before. */
    static final int MOST_BYTES = 40_000_000;

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /** @throws IllegalArgumentException if it is to change something */
    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        if (!method.equals("GET")) {
            throw new IllegalArgumentException(method + ", though mail is only read");
        }
        return new Call(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private final class Call extends LowLevelHttpRequest {
        private final HttpRequest.Builder request;
        private int wholeCall;

        Call(HttpRequest.Builder request) {
            this.request = request;
        }

        @Override
        public void addHeader(String name, String value) {
            request.header(name, value);
        }

        /** What the library thinks of as the time of one read is taken as that of the whole call. */
        @Override
        public void setTimeout(int connectTimeout, int readTimeout) {
            wholeCall = readTimeout;
        }

        /** What failed is not told: it may hold the address, and that a search of the user's. */
        @Override
        public LowLevelHttpResponse execute() throws IOException {
            CompletableFuture<HttpResponse<Optional<byte[]>>> coming =
                    http.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
            try {
                return new GmailReply(coming.get(wholeCall, TimeUnit.MILLISECONDS));
            } catch (TimeoutException | ExecutionException e) {
                coming.cancel(true);
                throw new IOException("no answer of Gmail");
            } catch (InterruptedException e) {
                coming.cancel(true);
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while asking Gmail");
            }
        }
    }
}
