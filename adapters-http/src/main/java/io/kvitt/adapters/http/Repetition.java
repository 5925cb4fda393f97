package io.kvitt.adapters.http;

import io.kvitt.domain.repeat.Repeat;
import io.kvitt.domain.repeat.Repeat.Answered;
import io.kvitt.domain.repeat.Repeat.Beginning;
import io.kvitt.domain.repeat.Repeat.Begun;
import io.kvitt.domain.repeat.Repeat.Other;
import io.kvitt.domain.repeat.RepeatKey;
import io.kvitt.domain.repeat.port.Repeats;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a request that is sent again its first answer (draft-ietf-httpapi-idempotency-key-header). What is made under a key has an
 * id that follows from it, so that a request whose answer was lost before it was kept makes the same thing, and no second one.
 */
final class Repetition {

    private static final String HEADER = "Idempotency-Key";

    private final Repeats repeats;
    private final Clock clock;

    Repetition(Repeats repeats, Clock clock) {
        this.repeats = repeats;
        this.clock = clock;
    }

    /** An answer as it is kept. */
    record Kept(int status, List<Headers.Header> headers, String body) {}

    /** The answer of the route, or the one that it gave the first time. */
    Response answer(Call call) {
        Optional<String> stated = call.request().header(HEADER);
        if (!call.route().isKeyed() || stated.isEmpty()) {
            return call.route().answer(call);
        }
        RepeatKey key = key(call, stated.get());
        String print = print(call);
        Beginning beginning = repeats.begin(key, print, clock.instant());
        if (beginning instanceof Begun begun) {
            return first(call.with(id(key, print)), begun.repeat());
        }
        if (beginning instanceof Answered answered) {
            return again(answered.answer());
        }
        throw beginning instanceof Other
                ? new Refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, "Another request needs another key.")
                : new Refused(ProblemCode.REQUEST_IN_PROGRESS, "Ask again in a second.").with("Retry-After", "1");
    }

    /** What is refused or fails has done nothing: the key is free for the request once it is mended. */
    private Response first(Call call, Repeat begun) {
        boolean done = false;
        try {
            Response response = call.route().answer(call);
            done = keep(begun, response);
            return response;
        } finally {
            if (!done) {
                repeats.giveUp(begun);
            }
        }
    }

    private boolean keep(Repeat begun, Response response) {
        String text = new String(
                Json.write(new Kept(response.status(), response.headers().all(), response.bodyText())),
                StandardCharsets.UTF_8);
        return text.length() <= Repeat.LONGEST_ANSWER && repeats.answer(begun, text, clock.instant());
    }

    private static Response again(String answer) {
        Kept kept = Json.shape(Json.tree(answer.getBytes(StandardCharsets.UTF_8)), Kept.class);
        return Response.kept(
                        kept.status(), new Headers(kept.headers()), kept.body().getBytes(StandardCharsets.UTF_8))
                .with("Idempotency-Replayed", "true");
    }

    /** A bare key, or one in quotes (RFC 9651, section 3.3.3). */
    private static RepeatKey key(Call call, String stated) {
        String text = stated.strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        if (!RepeatKey.isKey(bare)) {
            throw new Refused(
                    ProblemCode.IDEMPOTENCY_KEY_INVALID,
                    "A key has 1 to " + RepeatKey.LONGEST + " visible ASCII characters.");
        }
        return new RepeatKey(call.user(), call.route().toString(), bare);
    }

    private static String print(Call call) {
        String body = call.tree().map(Json::canonical).orElse("");
        return HexFormat.of()
                .formatHex(sha256(call.route() + "\n" + call.request().target() + "\n" + body));
    }

    /** A UUID of version 8, which is free for such use (RFC 9562, section 5.8). */
    private static UUID id(RepeatKey key, String print) {
        ByteBuffer hash =
                ByteBuffer.wrap(sha256(key.owner().value() + "\n" + key.operation() + "\n" + key.key() + "\n" + print));
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
