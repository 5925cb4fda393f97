package io.kvitt.domain.interest;

/** What becomes of a date that is no business day (ISDA 2006, 4.12). */
public enum BusinessDayRule {
    /** It stays. */
    NONE,
    /** The next business day. */
    FOLLOWING,
    /** The next business day, unless that is in the next month: then the one before. */
    MODIFIED_FOLLOWING,
    /** The business day before. */
    PRECEDING,
    /** The business day before, unless that is in the month before: then the next. */
    MODIFIED_PRECEDING,
    /** The business day before, but from a Sunday or Monday the next. */
    NEAREST
}
