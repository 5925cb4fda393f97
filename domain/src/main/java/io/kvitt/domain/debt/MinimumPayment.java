package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a lender wants to see each month, as stated; {@link PayoffRequest#check} tells what is wrong with it.
 *
 * <pre>due = min(b₁, max(floor, c + p/100 · base))</pre>
 *
 * b₀ balance at the start of the month, b₁ = b₀ + interest + fee (money), base b₀ or b₁, p percent of the base, c interest and
 * fee of the month, or nothing. The share of the base is rounded to the currency like interest. A percentage without its base
 * says nothing: of 3 000.00 at 24 % a year, 3 % is 90.00 before interest and 91.80 after it, and the last payment comes 183 or
 * 176 months later. Worked table: docs/formulas.md.
 *
 * @param floor the least due while that much is owed, zero or more; for a fixed minimum the whole of it
 * @param percent of the base, 0 to 100
 * @param plusCharges whether the month's interest and fee are due on top of the percentage
 */
public record MinimumPayment(Money floor, BigDecimal percent, Base base, boolean plusCharges) {

    /** What the percentage is taken of. */
    public enum Base {
        /** The balance at the start of the month. */
        BEFORE_INTEREST,
        /** The balance with the month's interest and fee. */
        AFTER_INTEREST
    }

    /** The same amount each month. */
    public static MinimumPayment fixed(Money amount) {
        return new MinimumPayment(amount, BigDecimal.ZERO, Base.BEFORE_INTEREST, false);
    }

    /** A percentage, at least the floor. */
    public static MinimumPayment percentOf(Base base, BigDecimal percent, Money floor) {
        return new MinimumPayment(floor, percent, base, false);
    }

    /** The month's interest and fee and a percentage, together at least the floor. The balance always falls by the percentage. */
    public static MinimumPayment chargesAndPercentOf(Base base, BigDecimal percent, Money floor) {
        return new MinimumPayment(floor, percent, base, true);
    }

    /**
     * The least that a lender may ask for on a credit card in the United Kingdom: interest, fees and charges, and 1 % of what is
     * outstanding (FCA Handbook, CONC 6.7.5R). Outstanding is read as the balance with them, which asks for a little more.
     */
    public static MinimumPayment leastInTheUnitedKingdom(Currency currency) {
        return chargesAndPercentOf(Base.AFTER_INTEREST, BigDecimal.ONE, Money.zero(currency));
    }
}
