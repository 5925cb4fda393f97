package io.kvitt.domain.debt;

import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.interest.YearFraction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Factors of a rate that were needed before: a loan has few lengths of periods and many periods. */
final class InterestFactors {

    private final Map<YearFraction, InterestFactor> known = new HashMap<>();
    private final Map<YearFraction, BigDecimal> decimals = new HashMap<>();
    private InterestRate rate = InterestRate.ZERO;
    private YearFraction lastPart = YearFraction.ZERO;
    private InterestFactor last = InterestFactor.ZERO;

    InterestFactor of(InterestRate perYear, YearFraction part) {
        forget(perYear);
        if (!part.equals(lastPart)) {
            last = known.computeIfAbsent(part, length -> InterestFactor.of(perYear, length));
            lastPart = part;
        }
        return last;
    }

    /** To 34 digits. */
    BigDecimal decimal(InterestRate perYear, YearFraction part) {
        forget(perYear);
        return decimals.computeIfAbsent(
                part, length -> InterestFactor.of(perYear, length).toDecimal());
    }

    private void forget(InterestRate perYear) {
        if (!perYear.equals(rate)) {
            known.clear();
            decimals.clear();
            rate = perYear;
            lastPart = YearFraction.ZERO;
            last = InterestFactor.ZERO;
        }
    }
}
