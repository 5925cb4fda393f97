package io.kvitt.domain.money;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount as a request states it: decimal text and a currency, {@code "88.85"} and {@code "SEK"}. Nothing is guessed: no
 * exponent, no grouping, no plus, no more decimals than the currency has, even zeros. What a document says is read by
 * {@link WrittenAmount} instead.
 */
public final class StatedAmount {

    /** Largest amount in minor units, either sign: 100 billion kronor. */
    public static final BigDecimal MOST_MINOR_UNITS = BigDecimal.TEN.pow(13);

    private static final int LONGEST = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private StatedAmount() {}

    /**
     * An amount of either sign, or everything that is wrong: at {@code /amount} AMOUNT_FORMAT, AMOUNT_SCALE, AMOUNT_TOO_LARGE, at
     * {@code /currency} the codes of {@link IsoCurrency#check}.
     */
    public static Checked<Money> read(String amount, String currency) {
        return read(amount, currency, false);
    }

    /** As {@link #read}, and AMOUNT_NOT_POSITIVE unless it is above zero. */
    public static Checked<Money> positive(String amount, String currency) {
        return read(amount, currency, true);
    }

    private static Checked<Money> read(String amount, String currency, boolean positive) {
        Violations broken = new Violations();
        Optional<BigDecimal> decimal = decimal(amount);
        broken.unless(
                decimal.isPresent(), "/amount", "AMOUNT_FORMAT", "An amount is plain decimal text, such as 88.85.");
        decimal.filter(value -> positive && value.signum() <= 0)
                .ifPresent(value -> broken.add(new Violation("/amount", "AMOUNT_NOT_POSITIVE", "It must be above 0.")));
        Optional<IsoCurrency> known = IsoCurrency.check(currency, "/currency").match(Optional::of, wrong -> {
            wrong.forEach(broken::add);
            return Optional.empty();
        });
        decimal.ifPresent(value -> known.ifPresent(iso -> limits(broken, value, iso)));
        return broken.or(() -> new Money(
                decimal.orElseThrow(), known.flatMap(IsoCurrency::currency).orElseThrow()));
    }

    private static Optional<BigDecimal> decimal(String amount) {
        return amount.length() <= LONGEST && DECIMAL.matcher(amount).matches()
                ? Optional.of(new BigDecimal(amount))
                : Optional.empty();
    }

    private static void limits(Violations broken, BigDecimal value, IsoCurrency iso) {
        int decimals = iso.minorUnits().orElseThrow();
        if (value.scale() > decimals) {
            broken.add(new Violation("/amount", "AMOUNT_SCALE", iso.code() + " has fewer decimals.")
                    .withLimit(Integer.toString(decimals)));
        }
        BigDecimal most = MOST_MINOR_UNITS.movePointLeft(decimals);
        if (value.abs().compareTo(most) > 0) {
            broken.add(new Violation("/amount", "AMOUNT_TOO_LARGE", "No amount is that large.")
                    .withLimit(most.toPlainString()));
        }
    }
}
