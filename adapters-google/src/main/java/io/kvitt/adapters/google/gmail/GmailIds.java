package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of messages as Gmail gives them: 64 bits in hexadecimal digits, of which the upper 44 have always been the milliseconds of the
 * epoch at which the message came. Google does not promise that. It is asked only for the order in which messages are read, because a
 * search tells no times and asking for them would cost as much again as reading.
 */
final class GmailIds {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern TIMED = Pattern.compile("[0-9a-f]{16}");
    private static final int TIME_DIGITS = 11;

    /** The day Gmail was opened. */
    private static final Instant FIRST = Instant.parse("2004-04-01T00:00:00Z");

    private GmailIds() {}

    /** The name, if it is one that can stand in an address. */
    static Optional<MessageId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
    }

    static boolean isOne(MessageId id) {
        return FORM.matcher(id.value()).matches();
    }

    /** The message; where its name tells no time, it came just now. */
    static MessageRef found(MessageId id, Instant now) {
        return new MessageRef(id, cameAt(id, now).orElse(now));
    }

    /** When it came, most likely; empty if its name tells none that could be. */
    static Optional<Instant> cameAt(MessageId id, Instant now) {
        if (!TIMED.matcher(id.value()).matches()) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochMilli(Long.parseLong(id.value().substring(0, TIME_DIGITS), 16));
        return Optional.of(at).filter(time -> !time.isBefore(FIRST) && time.isBefore(now.plus(Duration.ofDays(1))));
    }
}
