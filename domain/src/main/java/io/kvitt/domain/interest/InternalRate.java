package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The internal rate of return: the rate at which cash flows are worth nothing.
 *
 * <pre>
 *   IRR:   Σ C_k · (1 + X)^−k = 0                        k = 0, 1, 2 … periods
 *   XIRR:  Σ C_k · (1 + X)^−(days_k / 365) = 0           days from the first flow in the list</pre>
 *
 * C_k amounts, received positive and paid negative, X the rate sought a period or a year (fraction), from just above -1 to
 * 10^20. Where several rates solve the equation the one nearest to the guess counts, 10 % unless another is given. Rounded to 16
 * digits. Source: OpenDocument 1.2, part 2.
 *
 * <p>By hand: −100 now and 121 after two periods: 10 %.
 */
public final class InternalRate {

    private static final BigDecimal GUESS = new BigDecimal("0.1");
    private static final BigDecimal LOWEST = new BigDecimal("-0.999999999999999");

    private InternalRate() {}

    /** IRR: the rate a period of amounts one period apart, the one nearest to 10 %. */
    public static Checked<BigDecimal> of(List<BigDecimal> amounts) {
        return of(amounts, GUESS);
    }

    /** IRR: the rate a period of amounts one period apart, the one nearest to the guess. */
    public static Checked<BigDecimal> of(List<BigDecimal> amounts, BigDecimal guess) {
        return new TimeValueDomain()
                .rate("/guess", guess)
                .or(() -> Optional.of(guess))
                .match(
                        near -> CashFlows.yearly(amounts).match(flows -> nearest(flows, near), Checked.Invalid::new),
                        Checked.Invalid::new);
    }

    /** XIRR: the rate a year of amounts on any days, in any order. */
    public static Checked<BigDecimal> ofDated(List<DatedFlow> amounts) {
        List<CashFlow> flows = new ArrayList<>();
        for (DatedFlow amount : amounts) {
            LocalDate first = amounts.get(0).on();
            Optional<Violation> outside = EuApr.outside(amount.on(), "/flows/" + flows.size() + "/on");
            if (outside.isPresent()) {
                return new Checked.Invalid<>(List.of(outside.orElseThrow()));
            }
            flows.add(new CashFlow(new Years(ChronoUnit.DAYS.between(first, amount.on()), 365), amount.amount()));
        }
        return CashFlows.of(flows).match(all -> nearest(all, GUESS), Checked.Invalid::new);
    }

    private static Checked<BigDecimal> nearest(CashFlows flows, BigDecimal guess) {
        return FlowRates.of(flows, LOWEST).stream()
                .min(Comparator.comparing(rate -> rate.subtract(guess).abs()))
                .<Checked<BigDecimal>>map(Checked.Valid::new)
                .orElseGet(() -> new Checked.Invalid<>(List.of(
                        new Violation("/flows", TimeValue.DOMAIN, "No rate makes these amounts worth nothing."))));
    }
}
