package io.kvitt.domain.debt;

import java.util.Locale;
import java.util.Optional;

/** What a new rate does to the instalment. */
public enum OnRateChange {
    /** The instalment is computed anew from the balance as it stands, over the payments that are left. The default. */
    REAMORTISE,
    /**
     * As above, from the balance that unrounded payments would have led to: what the European Commission's examples of the
     * annual percentage rate do (MARKT/2014/107/H3, examples 20 to 23).
     */
    REAMORTISE_UNROUNDED,
    /** The instalment stays, and the number of payments follows from it. */
    KEEP_PAYMENT;

    /** The consequence of that name, {@code KEEP_PAYMENT} or {@code keep-payment}. */
    public static Optional<OnRateChange> named(String name) {
        return Named.find(values(), name);
    }

    /** The name as the command line writes it: {@code keep-payment}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
