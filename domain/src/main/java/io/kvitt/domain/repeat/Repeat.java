package io.kvitt.domain.repeat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request under a key, as it is kept: being answered, or answered.
 *
 * @param print SHA-256 of all that is asked for, 64 hexadecimal digits in lower case
 * @param attempt from 1; who answers under an earlier one comes too late
 * @param until in whole milliseconds: while it is being answered, how long others wait for that; afterwards how long the answer is
 *     given again. The instant itself is too late
 * @param answer the first one, as text, once there is one
 */
public record Repeat(RepeatKey key, String print, long attempt, Instant until, Optional<String> answer) {

    /** Longer than any answer takes: 30 seconds, and some for the way. */
    public static final Duration LEASE = Duration.ofSeconds(35);

    /** How long an answer is given again. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    /** Characters of an answer; a longer one is not kept. */
    public static final int LONGEST_ANSWER = 8_192;

    private static final Pattern PRINT = Pattern.compile("[0-9a-f]{64}");

    /** Cuts the time to milliseconds. */
    public Repeat {
        if (!PRINT.matcher(print).matches() || attempt < 1) {
            throw new IllegalArgumentException("attempt " + attempt + " of a request with the print " + print);
        }
        if (answer.filter(text -> text.length() > LONGEST_ANSWER).isPresent()) {
            throw new IllegalArgumentException("an answer of more than " + LONGEST_ANSWER + " characters");
        }
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    /** How the beginning of a request ended. */
    public sealed interface Beginning {}

    /** It is to be answered now, by whoever got this. */
    public record Begun(Repeat repeat) implements Beginning {}

    /** It was answered before. */
    public record Answered(String answer) implements Beginning {}

    /** The key belongs to another request. */
    public record Other() implements Beginning {}

    /** It is being answered, by another. */
    public record Running() implements Beginning {}

    /**
     * What beginning a request comes to. A store calls it inside the step that begins, and keeps the repeat of {@link Begun}.
     *
     * @param kept what is there under the key, however old
     */
    public static Beginning begin(Optional<Repeat> kept, RepeatKey key, String print, Instant now) {
        if (kept.isEmpty()) {
            return new Begun(new Repeat(key, print, 1, now.plus(LEASE), Optional.empty()));
        }
        Repeat before = kept.get();
        if (!now.isBefore(before.until)) {
            return new Begun(new Repeat(key, print, before.attempt + 1, now.plus(LEASE), Optional.empty()));
        }
        if (!before.print.equals(print)) {
            return new Other();
        }
        return before.answer.<Beginning>map(Answered::new).orElseGet(Running::new);
    }

    /** The same, answered now. */
    public Repeat answered(String text, Instant now) {
        return new Repeat(key, print, attempt, now.plus(KEPT_FOR), Optional.of(text));
    }

    /** Whether this is the attempt that is kept, and not answered yet: only then may it be answered, or given up. */
    public boolean isCurrent(Optional<Repeat> kept) {
        return kept.filter(one -> one.attempt == attempt && one.answer.isEmpty() && one.print.equals(print))
                .isPresent();
    }
}
