package io.kvitt.domain.debt;

/** Which debt gets what is left when every minimum is paid. */
public enum PayoffStrategy {
    /**
     * The highest rate first, then the smaller balance, then the id. A promotion is not looked at, only the rate after it. Costs
     * least when rates do not change.
     */
    AVALANCHE,
    /** The smallest balance first, as it is at the start, then the higher rate, then the id. */
    SNOWBALL,
    /** An order given by hand. */
    CUSTOM,
    /** None: each debt gets its own minimum until it is paid, and what a paid debt sets free is not used. */
    MINIMUMS_ONLY
}
