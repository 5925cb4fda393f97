package io.kvitt.domain.debt;

import io.kvitt.domain.interest.DayCount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What lenders do differently with the same loan.
 *
 * @param rounding of every amount of interest and of the instalment
 * @param step what amounts are multiples of, in the currency's main unit, where that is coarser than its smallest unit: 100
 *     for a currency that is used in hundreds
 * @param yearsApart whether interest is rounded on its own for each calendar year, which ends with 30 December then
 */
public record Conventions(DayCount dayCount, MoneyRounding rounding, Optional<BigDecimal> step, boolean yearsApart) {

    public static final Conventions USUAL =
            new Conventions(DayCount.PERIOD, MoneyRounding.HALF_EVEN, Optional.empty(), false);

    public Conventions with(DayCount dayCount) {
        return new Conventions(dayCount, rounding, step, yearsApart);
    }

    public Conventions with(MoneyRounding rounding) {
        return new Conventions(dayCount, rounding, step, yearsApart);
    }

    public Conventions inStepsOf(BigDecimal step) {
        return new Conventions(dayCount, rounding, Optional.of(step), yearsApart);
    }

    public Conventions roundedByYear() {
        return new Conventions(dayCount, rounding, step, true);
    }
}
