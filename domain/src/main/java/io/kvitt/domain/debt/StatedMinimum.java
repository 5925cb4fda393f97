package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.MinimumPayment.Base;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minimum payment as somebody writes it.
 *
 * <pre>
 * minimum = amount | ["interest+"] percent "%" ("before" | "after") ["&gt;=" amount]
 * </pre>
 *
 * {@code 150} is the same each month; {@code 3% after>=25} is 3 % of the balance after the month's interest, at least 25;
 * {@code interest+1% before>=25} the month's interest and fee, and 1 % of the balance before them. Spaces may stand between the
 * parts. A percentage does not say what it is of, and nothing is guessed: see {@link MinimumPayment}.
 */
public final class StatedMinimum {

    private static final int LONGEST = 100;

    private static final Pattern RULE =
            Pattern.compile("(?<charges>interest ?\\+ ?)?(?<percent>-?[0-9.]{1,30}) ?% ?(?<base>before|after)?(?: ?>="
                    + " ?(?<floor>[-0-9.]{1,40}))?");

    private StatedMinimum() {}

    /**
     * The minimum, or AMOUNT_FORMAT if it is none, FIELD_MISSING if a percentage does not say of what, and the codes of
     * {@link StatedText#amount} for its amount.
     */
    public static Checked<MinimumPayment> read(String at, String text, String currency) {
        if (text.indexOf('%') < 0) {
            return StatedText.amount(at, text, currency)
                    .match(money -> new Checked.Valid<>(MinimumPayment.fixed(money)), Checked.Invalid::new);
        }
        Matcher rule = RULE.matcher(text);
        if (text.length() > LONGEST || !rule.matches() || !StatedText.isPercent(rule.group("percent"))) {
            return refused(
                    at, "AMOUNT_FORMAT", "A minimum is an amount, or as in 3% after>=25 or interest+1% before>=25.");
        }
        Optional<Base> base = Optional.ofNullable(rule.group("base")).map(StatedMinimum::base);
        if (base.isEmpty()) {
            return refused(
                    at, "FIELD_MISSING", "Say what it is a percentage of: the balance before or after interest.");
        }
        boolean plusCharges = rule.group("charges") != null;
        BigDecimal percent = new BigDecimal(rule.group("percent"));
        String floor = Optional.ofNullable(rule.group("floor")).orElse("0");
        return StatedText.amount(at, floor, currency)
                .match(
                        least -> new Checked.Valid<>(
                                new MinimumPayment(least, percent, base.orElseThrow(), plusCharges)),
                        Checked.Invalid::new);
    }

    /** The minimum as {@link #read} takes it: {@code 3% after>=25.00}. */
    public static String text(MinimumPayment minimum) {
        Money floor = minimum.floor();
        if (minimum.percent().signum() == 0 && !minimum.plusCharges()) {
            return floor.amount().toPlainString();
        }
        return (minimum.plusCharges() ? "interest+" : "")
                + minimum.percent().stripTrailingZeros().toPlainString()
                + (minimum.base() == Base.BEFORE_INTEREST ? "% before" : "% after")
                + (floor.isZero() ? "" : ">=" + floor.amount().toPlainString());
    }

    private static Base base(String word) {
        return word.equals("before") ? Base.BEFORE_INTEREST : Base.AFTER_INTEREST;
    }

    private static Checked<MinimumPayment> refused(String at, String code, String message) {
        return new Checked.Invalid<>(List.of(new Violation(at, code, message)));
    }
}
