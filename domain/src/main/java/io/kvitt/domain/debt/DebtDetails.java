package io.kvitt.domain.debt;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a debt. All its money is of one currency. Made of text by {@link DebtSubmission}, which names everything
 * that is wrong; here a wrong value is a bug.
 *
 * @param name 1 to 100 code points, without space around it or control characters
 * @param principal what was lent, above zero
 * @param rate nominal, per year
 * @param startOn the first day on which interest accrues
 * @param endOn the day of the last payment, if it is agreed; not before the start
 * @param frequency how often it is paid; one of those that the interface names
 * @param balance what is owed now: zero or more, at most ten times the principal. Zero is a value: the debt is paid
 * @param minimumPayment what has to be paid each time, above zero
 * @param creditor who is owed; written like the name
 */
public record DebtDetails(
        String name,
        Money principal,
        InterestRate rate,
        LocalDate startOn,
        Optional<LocalDate> endOn,
        Frequency frequency,
        Money balance,
        Optional<Money> minimumPayment,
        Optional<String> creditor) {

    /** Most code points of a name and of a creditor. */
    public static final int LONGEST_NAME = 100;

    /** A balance above this many times the principal is a slip of the hand. */
    public static final int HIGHEST_BALANCE = 10;

    /** 1000 % a year. */
    public static final InterestRate HIGHEST_RATE = InterestRate.ofPercent("1000");

    /** Below half a percent a number is more often a fraction (0.06) typed where percent (6) is asked. */
    private static final InterestRate LIKELY_PERCENT = InterestRate.ofPercent("0.5");

    /** Refuses what a submission would not let through. */
    public DebtDetails {
        if (!isName(name) || !creditor.stream().allMatch(DebtDetails::isName)) {
            throw new IllegalArgumentException("no name: '" + name + "', or no creditor: " + creditor);
        }
        if (!principal.isPositive() || balance.isNegative() || balance.compareTo(highestBalance(principal)) > 0) {
            throw new IllegalArgumentException("principal " + principal + ", balance " + balance);
        }
        if (minimumPayment
                .filter(least -> !least.isPositive() || !least.currency().equals(principal.currency()))
                .isPresent()) {
            throw new IllegalArgumentException("minimum payment " + minimumPayment + " of a debt of " + principal);
        }
        if (Frequency.named(frequency.text()).isEmpty()) {
            throw new IllegalArgumentException("no frequency of a debt: " + frequency);
        }
        if (rate.compareTo(HIGHEST_RATE) > 0) {
            throw new IllegalArgumentException("rate " + rate + " above " + HIGHEST_RATE);
        }
        if (endOn.filter(end -> end.isBefore(startOn)).isPresent()) {
            throw new IllegalArgumentException("ends on " + endOn + " before it starts on " + startOn);
        }
    }

    /** Whether nothing is owed any more. */
    public boolean isPaid() {
        return balance.isZero();
    }

    /** What is allowed and yet looks like a mistake: somebody should look before relying on it. */
    public List<Violation> warnings() {
        boolean fraction = !rate.isZero() && rate.compareTo(LIKELY_PERCENT) < 0;
        return fraction ? List.of(looksLikeFraction(rate)) : List.of();
    }

    private static Violation looksLikeFraction(InterestRate rate) {
        BigDecimal percent = rate.percent();
        return new Violation(
                "/interest_rate",
                "RATE_LOOKS_LIKE_FRACTION",
                "The rate is taken as " + percent.toPlainString() + " % a year. If "
                        + percent.movePointRight(2).stripTrailingZeros().toPlainString() + " % was meant, say so.");
    }

    static Money highestBalance(Money principal) {
        return principal.times(HIGHEST_BALANCE);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && isPlain(text);
    }

    /** Whether the text has no control character, no line end and no half character. */
    static boolean isPlain(String text) {
        return text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SURROGATE);
    }
}
