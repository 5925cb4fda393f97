package io.kvitt.domain.debt;

/** Where the cents end up that equal instalments, rounded, leave over. */
public enum Residue {
    /** In the last payment, which takes what is left. The default. */
    LAST_PAYMENT,
    /**
     * In the last payment, once the instalment has been moved towards it: with d the last payment less the one before it, in
     * smallest units, and n payments, if |d| &gt; n/2 (rounded down), the instalment A + d/n (rounded) is tried, and kept if |d|
     * becomes smaller. Apache Fineract's progressive loans do this.
     */
    SMOOTHED,
    /**
     * In the interest of the last payment, which is like the others then. Some banks' tables do this; it misstates the interest and is
     * here to read them.
     */
    LAST_INTEREST
}
