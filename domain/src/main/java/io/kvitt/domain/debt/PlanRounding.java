package io.kvitt.domain.debt;

import java.math.RoundingMode;
import java.util.Optional;

/** How interest and percentages of a month become money. */
public enum PlanRounding {
    HALF_EVEN(RoundingMode.HALF_EVEN),
    HALF_UP(RoundingMode.HALF_UP),
    CEILING(RoundingMode.CEILING),
    /**
     * Not at all: thirty decimals are carried and only what is shown is rounded, HALF_EVEN. To compare with programs that do
     * the same; no lender keeps an account like this.
     */
    NONE(RoundingMode.HALF_EVEN);

    /** So many that a thousand years of months do not reach a hundredth. */
    private static final int CARRIED = 30;

    private final RoundingMode mode;

    PlanRounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** The rounding of that name, {@code HALF_EVEN} or {@code half-even}. */
    public static Optional<PlanRounding> named(String name) {
        return Named.find(values(), name);
    }

    RoundingMode mode() {
        return mode;
    }

    /** Decimals that a computation keeps. */
    int scale(int ofTheCurrency) {
        return this == NONE ? CARRIED : ofTheCurrency;
    }
}
