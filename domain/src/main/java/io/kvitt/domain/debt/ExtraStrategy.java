package io.kvitt.domain.debt;

import java.util.Locale;
import java.util.Optional;

/** What paying more than is due does to the instalments that follow. */
public enum ExtraStrategy {
    /** The instalment stays and the loan ends earlier. The default: it saves most interest. */
    REDUCE_TERM,
    /** The term stays and the instalment is computed anew from the smaller balance. */
    REDUCE_PAYMENT,
    /** Instalment and term stay; what was paid too much takes the place of the next principal parts until it is used up. */
    SKIP_NEXT;

    /** The strategy of that name, {@code REDUCE_TERM} or {@code reduce-term}. */
    public static Optional<ExtraStrategy> named(String name) {
        return Named.find(values(), name);
    }

    /** The name as the command line writes it: {@code reduce-term}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
