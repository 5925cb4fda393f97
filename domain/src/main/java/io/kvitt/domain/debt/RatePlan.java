package io.kvitt.domain.debt;

import io.kvitt.domain.interest.InterestRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The rates of a loan over time.
 *
 * @param initial valid until the first change
 * @param changes earliest first, no two on one day
 */
public record RatePlan(InterestRate initial, List<RateChange> changes, OnRateChange onChange) {

    /** The highest rate that is taken: 1,000 % a year. */
    public static final InterestRate HIGHEST = new InterestRate(BigDecimal.TEN);

    /** More digits than any contract states; they bound the time that a hostile number takes. */
    static final int MOST_DIGITS = 40;

    /**
     * Takes the rates.
     *
     * @throws IllegalArgumentException if a rate is above 1,000 % or has more than 40 decimals, or the changes are not in order
     */
    public RatePlan {
        changes = List.copyOf(changes);
        refuseOutOfRange(initial);
        LocalDate before = LocalDate.MIN;
        for (RateChange change : changes) {
            refuseOutOfRange(change.rate());
            if (!change.from().isAfter(before)) {
                throw new IllegalArgumentException("rate change from " + change.from() + " after one from " + before);
            }
            before = change.from();
        }
    }

    public static RatePlan constant(InterestRate rate) {
        return new RatePlan(rate, List.of(), OnRateChange.REAMORTISE);
    }

    /** The rate that is valid on that day. */
    public InterestRate on(LocalDate day) {
        InterestRate valid = initial;
        for (RateChange change : changes) {
            if (change.from().isAfter(day)) {
                break;
            }
            valid = change.rate();
        }
        return valid;
    }

    private static void refuseOutOfRange(InterestRate rate) {
        if (rate.compareTo(HIGHEST) > 0 || rate.perYear().scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "rate above " + HIGHEST + " or with more than " + MOST_DIGITS + " decimals");
        }
    }
}
