package io.kvitt.adapters.google.gmail;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import io.kvitt.domain.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sends a question once, and reads what comes within its bounds. */
final class GmailWire {

    /** Messages of {@link io.kvitt.domain.mail.MailLimits#DEPTH} levels need 25; a parser that calls itself bears some hundreds. */
    private static final int DEEPEST = 100;

    private static final int ERROR_BYTES = 64 * 1024;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Clock clock;

    GmailWire(Clock clock) {
        this.clock = clock;
    }

    /** @throws GmailReply.TooLong if it was answered well, and at too great length */
    <T> Reply send(Question<T> question, Secret token) throws GmailReply.TooLong {
        try {
            question.request().getRequestHeaders().setAuthorization("Bearer " + token.reveal());
            HttpRequest request = question.request().buildHttpRequest();
            request.setReadTimeout((int) question.within().toMillis());
            return read(request.execute(), question.mostBytes());
        } catch (GmailReply.TooLong e) {
            throw e;
        } catch (IOException e) { // no answer, or half of one; which it was does not matter
            return Reply.NONE;
        }
    }

    private Reply read(HttpResponse response, int mostBytes) throws IOException {
        int status = response.getStatusCode();
        if (status == 200) {
            return new Reply(Answered.WELL, body(response, mostBytes), Optional.empty());
        }
        Optional<Duration> after =
                Optional.ofNullable(response.getHeaders().getRetryAfter()).flatMap(this::after);
        return new Reply(Answered.of(status, reasons(response)), new byte[0], after);
    }

    private static Set<String> reasons(HttpResponse response) throws IOException {
        try {
            return ErrorReasons.of(body(response, ERROR_BYTES));
        } catch (GmailReply.TooLong e) { // the status alone has to tell
            return Set.of();
        }
    }

    private static byte[] body(HttpResponse response, int most) throws IOException {
        try (InputStream content = response.getContent()) {
            if (content == null) {
                return new byte[0];
            }
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new GmailReply.TooLong();
            }
            return bytes;
        }
    }

    /** Seconds, or a date (RFC 9110, 10.2.3); a day at most is believed. */
    private Optional<Duration> after(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            ZonedDateTime at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(bounded(Duration.between(clock.instant(), at.toInstant())));
        } catch (DateTimeException e) { // what cannot be read was not said
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration pause) {
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** What an answer says; nothing in it is believed to be there. */
    static <T> Heard<T> parsed(Question<T> question, byte[] body) {
        if (JsonDepth.of(body) > DEEPEST) {
            return new Heard.Refused<>(Heard.Why.TOO_DEEP);
        }
        try {
            return Optional.ofNullable(new JsonObjectParser(GsonFactory.getDefaultInstance())
                            .parseAndClose(
                                    new ByteArrayInputStream(body),
                                    StandardCharsets.UTF_8,
                                    question.request().getResponseClass()))
                    .<Heard<T>>map(Heard.Said::new)
                    .orElseGet(() -> new Heard.Refused<>(Heard.Why.NO_ANSWER));
        } catch (IOException | IllegalArgumentException e) { // half an answer, or of another shape; it is not told
            return new Heard.Refused<>(Heard.Why.NO_ANSWER);
        }
    }
}
