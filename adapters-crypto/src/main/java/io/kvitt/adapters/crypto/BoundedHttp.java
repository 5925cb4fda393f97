package io.kvitt.adapters.crypto;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks other servers and reads little: follows no redirect, waits no longer than said, holds no more bytes than said. */
final class BoundedHttp {

    private static final Duration CONNECTING = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    /** What came of asking. */
    sealed interface Answer {

        /** An answer to its last byte. */
        final class Given implements Answer {
            private final int status;
            private final byte[] body;

            private Given(int status, byte[] body) {
                this.status = status;
                this.body = body;
            }

            int status() {
                return status;
            }

            byte[] body() {
                return body;
            }
        }

        /** There was somebody, but no answer in time, or more of it than is read. */
        record Broken() implements Answer {}

        /** Nobody was there. */
        record Unreachable() implements Answer {}
    }

    Answer get(URI address, Duration longest, int mostBytes) {
        return ask(HttpRequest.newBuilder(address).GET(), longest, mostBytes);
    }

    /**
     * Sends a request.
     *
     * @param longest for everything, from connecting to the last byte
     */
    Answer ask(HttpRequest.Builder request, Duration longest, int mostBytes) {
        HttpRequest whole = request.header("Accept", "application/json").build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(whole, about -> new BoundedBody(mostBytes));
        try {
            HttpResponse<byte[]> given = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer.Given(given.statusCode(), given.body());
        } catch (TimeoutException slow) {
            return new Answer.Broken();
        } catch (ExecutionException failed) {
            return isUnreachable(failed) ? new Answer.Unreachable() : new Answer.Broken();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.Broken();
        } finally {
            answer.cancel(true);
        }
    }

    /** A failure of our own is none of the other's: it goes on up. */
    private static boolean isUnreachable(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException("asking failed", failed);
        }
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }
}
