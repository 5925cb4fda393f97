package io.kvitt.adapters.google;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Sends a form and reads a JSON object. One try; no redirect is followed, for it would take the secrets in the form along. What
 * takes too long, is too long, or is no such object, is no answer; why, is not told, as it may hold what was sent.
 */
final class Exchanges {

    /** From the first byte sent to the last one read. */
    static final Duration WHOLE_CALL = Duration.ofSeconds(8);

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 64 * 1024;

    private final HttpClient http;
    private final Duration wholeCall;

    Exchanges(Duration wholeCall) {
        this.wholeCall = wholeCall;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1) // over which a POST that went out is never sent again by itself
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** An object that came with a status. */
    record Answer(int status, Map<String, JsonMember> members) {

        /** A member; empty for one that is absent or null. */
        Optional<JsonMember> member(String name) {
            return Optional.ofNullable(members.get(name)).filter(member -> !member.isNull());
        }

        /** A member that is a text; empty for one that is absent or something else. */
        Optional<String> text(String name) {
            return member(name).filter(JsonMember::isText).map(JsonMember::text);
        }
    }

    Optional<Answer> post(URI to, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(wholeCall)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form), StandardCharsets.US_ASCII))
                .build();
        CompletableFuture<HttpResponse<Optional<byte[]>>> coming =
                http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            return read(coming.get(wholeCall.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            coming.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Answer> read(HttpResponse<Optional<byte[]>> response) {
        return response.body()
                .filter(bytes -> isPlainJson(response.headers()))
                .flatMap(StrictJson::object)
                .map(members -> new Answer(response.statusCode(), members));
    }

    private static boolean isPlainJson(HttpHeaders headers) {
        String type = headers.firstValue("Content-Type").orElse("");
        String bare = type.substring(0, (type + ";").indexOf(';')).trim();
        return bare.equalsIgnoreCase("application/json")
                && headers.firstValue("Content-Encoding").isEmpty();
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
