package io.kvitt.domain.interest;

import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What comes of looking for an annual percentage rate. Rates are fractions a year: 0.0643 is 6.43 %. */
public sealed interface Apr {

    /** No rate in range solves the equation. */
    String NO_SOLUTION = "APR_NO_SOLUTION";

    /** Several rates solve it. */
    String AMBIGUOUS = "APR_AMBIGUOUS";

    /** The one rate that solves the equation. */
    record Found(BigDecimal perYear) implements Apr {}

    /** Several do, because money flows to and fro more than once; the smallest of them above -1. */
    record Ambiguous(BigDecimal smallest) implements Apr {
        /** Code {@value Apr#AMBIGUOUS}, with the smallest rate as its limit. */
        public Violation warning() {
            return new Violation("", AMBIGUOUS, "Several rates solve the equation; this is the smallest.")
                    .withLimit(smallest.toPlainString());
        }
    }

    /** None does, or the flows are no credit. */
    record Missing(List<Violation> reasons) implements Apr {
        public Missing {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("no rate and no reason");
            }
        }
    }

    default <R> R match(Function<Found, R> found, Function<Ambiguous, R> ambiguous, Function<Missing, R> missing) {
        if (this instanceof Found one) {
            return found.apply(one);
        }
        return this instanceof Ambiguous several ? ambiguous.apply(several) : missing.apply((Missing) this);
    }

    /** The rate, the smallest where there are several. */
    default Optional<BigDecimal> rate() {
        return match(
                one -> Optional.of(one.perYear()),
                several -> Optional.of(several.smallest()),
                none -> Optional.empty());
    }

    /**
     * The rate in percent as it is shown, HALF_UP (Directive 2008/48/EC, Annex I, part I, remark (d)).
     *
     * @param decimals one or more, as the remark asks
     */
    default Optional<BigDecimal> percent(int decimals) {
        if (decimals < 1) {
            throw new IllegalArgumentException("a rate is shown with one decimal at least, not " + decimals);
        }
        return rate().map(rate -> rate.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** One rate is found, several are ambiguous, none is missing. */
    static Apr of(List<BigDecimal> ascending) {
        if (ascending.isEmpty()) {
            return new Missing(List.of(new Violation("", NO_SOLUTION, "No rate solves the equation.")));
        }
        return ascending.size() == 1 ? new Found(ascending.get(0)) : new Ambiguous(ascending.get(0));
    }
}
