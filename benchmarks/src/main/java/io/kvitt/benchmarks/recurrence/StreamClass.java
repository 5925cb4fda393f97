package io.kvitt.benchmarks.recurrence;

/** The fifteen kinds of streams that a household may have. Not every household has every one. */
public enum StreamClass {
    /** Monthly on a fixed day, with a small step in half of the homes. */
    RENT(0.85),
    /** Comes in monthly on the 25th, before weekends rather than on them; overtime in half of the homes. */
    SALARY(0.8),
    /** Monthly, the amount by season and use. */
    UTILITY(0.75),
    /** Monthly, a price step in half of the cases. */
    SUBSCRIPTION(0.8),
    /** Two monthly subscriptions of one merchant, the dearer one at least 1.35 times the other. */
    TWIN_SUBSCRIPTIONS(0.4),
    /** Every two weeks. */
    BIWEEKLY_GYM(0.5),
    /** Every week on the same weekday: a lesson, an allowance. */
    WEEKLY(0.4),
    /** On the 1st and the 15th, or on the 15th and the last of the month. */
    SEMI_MONTHLY(0.4),
    /** Every three months. */
    QUARTERLY_INSURANCE(0.6),
    /** Once a year; two or three years of it are known. */
    ANNUAL_FEE(0.6),
    /** Monthly, the same amount or a little less each time. */
    LOAN_INSTALMENT(0.6),
    /** On the last day of every month. */
    MONTH_END(0.5),
    /** Monthly, on the next business day where the day is in a weekend. */
    BUSINESS_DAY(0.5),
    /** Monthly, begun in the year. */
    STARTED(0.5),
    /** Monthly, ended in the year. */
    CANCELLED(0.5);

    private final double share;

    StreamClass(double share) {
        this.share = share;
    }

    /** The part of households that has it. */
    double share() {
        return share;
    }

    /** Whether it is among those whose recall is wanted at 0.97: one payment a month, all the year. */
    boolean isMonthlyAllYear() {
        return switch (this) {
            case RENT, SALARY, UTILITY, SUBSCRIPTION, TWIN_SUBSCRIPTIONS, LOAN_INSTALMENT, MONTH_END, BUSINESS_DAY ->
                true;
            default -> false;
        };
    }

    /** How many payments must be there before anybody can speak of a stream. */
    int leastPayments() {
        return this == ANNUAL_FEE ? 2 : 3;
    }
}
