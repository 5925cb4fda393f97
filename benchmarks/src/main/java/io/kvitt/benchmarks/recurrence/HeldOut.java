package io.kvitt.benchmarks.recurrence;

/** Kinds of noise that are never part of a level; each is measured by itself. */
public enum HeldOut {
    /** Prefixes of processors that no level uses. */
    NEW_PREFIX,
    /** Everything is booked on bank days: after weekends, Easter, Christmas and some more days. */
    BANK_HOLIDAYS,
    /** Some payments are left out and paid together with the next one. */
    MERGED_PAYMENTS,
    /** Some payments come back after some days, under the same payee. */
    REFUNDS
}
