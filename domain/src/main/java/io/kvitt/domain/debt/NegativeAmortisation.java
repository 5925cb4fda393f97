package io.kvitt.domain.debt;

/** What happens when an agreed payment does not even cover the interest. */
public enum NegativeAmortisation {
    /** The terms are invalid, with the smallest payment that would do. The default. */
    REFUSED,
    /** Unpaid interest becomes principal and bears interest: the balance grows. */
    CAPITALISED,
    /** Unpaid interest is kept apart, bears none, and is due with a later payment that covers it, at the latest the last. */
    DEFERRED
}
