package io.kvitt.domain.payment;

import java.util.Locale;

/**
 * How often payments of a series come. Unlike a {@link io.kvitt.domain.interest.Frequency}, which divides a year for interest,
 * a rhythm may have two days a month.
 */
public enum Rhythm {
    WEEKLY(0, 7, 2),
    BIWEEKLY(0, 14, 3),
    /** On two days of every month, about 15 days apart, as wages are paid. */
    SEMI_MONTHLY(1, 15, 3),
    MONTHLY(1, 30, 5),
    QUARTERLY(3, 91, 5),
    SEMIANNUALLY(6, 182, 5),
    ANNUALLY(12, 365, 5);

    private static final int LEAST = 3;
    private static final int LEAST_YEARLY = 2;

    private final int months;
    private final int days;
    private final int tolerance;

    Rhythm(int months, int days, int tolerance) {
        this.months = months;
        this.days = days;
        this.tolerance = tolerance;
    }

    /** Months from one date to the next, 0 if weeks are counted; 1 if two dates fall in each month. */
    int months() {
        return months;
    }

    /** Days from one date to the next, a month being 30 and a year 365. */
    public int days() {
        return days;
    }

    /** By how many days a payment may be early or late: weekends, holidays and slow banks. */
    public int toleranceDays() {
        return tolerance;
    }

    /** So many payments make a series: 3, of a yearly one 2. */
    public int enough() {
        return this == ANNUALLY ? LEAST_YEARLY : LEAST;
    }

    boolean isOfWeeks() {
        return months == 0;
    }

    /** The name in lower case, {@code semi_monthly}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
