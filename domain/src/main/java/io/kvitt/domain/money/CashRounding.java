package io.kvitt.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * To what a sum is rounded where it is paid in cash, because smaller coins are gone. Halves go up, away from zero. Prices and
 * card payments are not rounded; on invoices many round all the same, in Sweden most.
 *
 * <p>By hand: 60.33 MYR in steps of 0.05 is 1206.6 steps, so 1207: 60.35.
 *
 * @param currencyCode ISO 4217
 * @param step the smallest amount that is paid, in the currency, above zero
 */
public record CashRounding(String currencyCode, BigDecimal step) {

    /** Bank Negara Malaysia, "Rounding Mechanism", 1 April 2008: 1 and 2 sen down, 3 and 4 up to 5, 6 and 7 down to it. */
    public static final CashRounding MYR = of("MYR", "0.05");

    /** Lag (1970:1029) om avrundning av vissa öresbelopp; whole kronor since 30 September 2010. */
    public static final CashRounding SEK = of("SEK", "1");

    /** Norges Bank: the 50 øre coin was withdrawn on 1 May 2012. */
    public static final CashRounding NOK = of("NOK", "1");

    /** Danmarks Nationalbank: the 25 øre coin was withdrawn on 1 October 2008. */
    public static final CashRounding DKK = of("DKK", "0.50");

    /** Verordnung über das Münzwesen (MünzV), annex: the smallest coin is that of 5 Rappen. */
    public static final CashRounding CHF = of("CHF", "0.05");

    /** Member states that round, among them Finland (laki 890/2000), the Netherlands, Belgium and Ireland. */
    public static final CashRounding EUR = of("EUR", "0.05");

    private static final List<CashRounding> ALL = List.of(MYR, SEK, NOK, DKK, CHF, EUR);

    /** @throws IllegalArgumentException if the step is not above zero */
    public CashRounding {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("step of " + step.toPlainString());
        }
    }

    /** Empty if the currency is paid to its last coin, or its rule is not known here. */
    public static Optional<CashRounding> of(Currency currency) {
        return ALL.stream()
                .filter(one -> one.currencyCode().equals(currency.getCurrencyCode()))
                .findFirst();
    }

    /** The nearest multiple of the step, at the step's scale; of two equally near the one away from zero. */
    public BigDecimal rounded(BigDecimal exact) {
        return exact.divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step)
                .setScale(step.scale(), RoundingMode.UNNECESSARY);
    }

    /** What was added: negative if it was rounded down. Both in the currency. */
    public BigDecimal difference(BigDecimal exact) {
        return rounded(exact).subtract(exact);
    }

    private static CashRounding of(String currencyCode, String step) {
        return new CashRounding(currencyCode, new BigDecimal(step));
    }
}
