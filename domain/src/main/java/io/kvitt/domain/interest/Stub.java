package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where the days go that do not fill a regular period, and whether they make a period of their own. */
public enum Stub {
    /** There must be none. */
    NONE,
    /** Dates are counted back from the end; the first period is what remains. */
    SHORT_INITIAL,
    /** Dates are counted back from the end; what remains is added to the first regular period. */
    LONG_INITIAL,
    /** As long if less than 7 days remain, otherwise short. */
    SMART_INITIAL,
    /** Dates are counted from the start; the last period is what remains. */
    SHORT_FINAL,
    /** Dates are counted from the start; what remains is added to the last regular period. */
    LONG_FINAL,
    /** As long if less than 7 days remain, otherwise short. */
    SMART_FINAL,
    /** One at each end, both given by the first and last regular date. */
    BOTH;

    private static final int SHORTEST_SMART_DAYS = 7;

    boolean isInitial() {
        return this == SHORT_INITIAL || this == LONG_INITIAL || this == SMART_INITIAL;
    }

    boolean isFinal() {
        return this == SHORT_FINAL || this == LONG_FINAL || this == SMART_FINAL;
    }

    /** Whether what remains between two dates is added to the period beside it. */
    boolean joins(LocalDate from, LocalDate to) {
        return switch (this) {
            case LONG_INITIAL, LONG_FINAL -> true;
            case SMART_INITIAL, SMART_FINAL -> ChronoUnit.DAYS.between(from, to) < SHORTEST_SMART_DAYS;
            case NONE, SHORT_INITIAL, SHORT_FINAL, BOTH -> false;
        };
    }
}
