package io.kvitt.domain.debt;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** How an exact amount of interest or a payment becomes money. Lenders differ; statisticians prefer the first. */
public enum MoneyRounding {
    /** To the nearest; the middle goes to the even digit: 15.625 is 15.62. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** To the nearest; the middle goes up: 15.625 is 15.63. */
    HALF_UP(RoundingMode.HALF_UP),
    /** Up: 15.621 is 15.63. */
    CEILING(RoundingMode.CEILING);

    private final RoundingMode mode;

    MoneyRounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** The rounding of that name, {@code HALF_EVEN} or {@code half-even}. */
    public static Optional<MoneyRounding> named(String name) {
        return Named.find(values(), name);
    }

    public RoundingMode mode() {
        return mode;
    }

    /** The name as the command line writes it: {@code half-even}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
