package io.kvitt.cli;

import io.kvitt.domain.mail.PollPolicy;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What policies are called on a command line. */
enum PolicyWord {
    WEEKDAY_MORNING(PollPolicy.WEEKDAYS),
    EVERY_5_MINUTES(PollPolicy.EVERY_5_MINUTES),
    HOURLY(PollPolicy.HOURLY),
    BY_HAND(PollPolicy.BY_HAND);

    private final PollPolicy policy;

    PolicyWord(PollPolicy policy) {
        this.policy = policy;
    }

    PollPolicy policy() {
        return policy;
    }

    /** {@code weekday-morning}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PolicyWord> named(String text) {
        return Arrays.stream(values()).filter(word -> word.text().equals(text)).findFirst();
    }

    static PolicyWord of(PollPolicy policy) {
        return Arrays.stream(values())
                .filter(word -> word.policy == policy)
                .findFirst()
                .orElseThrow();
    }
}
