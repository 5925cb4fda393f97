package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of a debt as a request writes them, each read or refused with its code. The length of a text is looked at before
 * anything is computed of it, so that no text takes long.
 */
public final class StatedText {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_FRACTION = 10;
    private static final BigDecimal MOST_MINOR_UNITS = new BigDecimal("10000000000000");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,18})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private StatedText() {}

    /** A currency by its ISO 4217 code, exactly as written there. */
    public static Checked<Currency> currency(String at, String code) {
        Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            return refused(at, "CURRENCY_UNKNOWN", "No currency has this code. Codes have three capital letters: SEK.");
        }
        if (known.get().getDefaultFractionDigits() < 0) {
            return refused(at, "CURRENCY_NOT_PAYABLE", "Nobody pays in " + code + ".");
        }
        return new Checked.Valid<>(known.get());
    }

    /** A plain decimal number, no longer than anybody would write one. */
    static Checked<BigDecimal> decimal(String at, String text) {
        return isDecimal(text)
                ? new Checked.Valid<>(new BigDecimal(text))
                : refused(at, "AMOUNT_FORMAT", "An amount is written with digits and a decimal point: 1234.50.");
    }

    /** A plain decimal number that the currency can hold, at most ten million million of its smallest units. */
    public static Checked<Money> amount(String at, String text, Currency currency) {
        return decimal(at, text).match(amount -> money(at, amount, currency), Checked.Invalid::new);
    }

    private static Checked<Money> money(String at, BigDecimal amount, Currency currency) {
        int decimals = currency.getDefaultFractionDigits();
        if (!Money.fits(amount, currency)) {
            return refused(
                    at,
                    "AMOUNT_SCALE",
                    currency.getCurrencyCode() + " has " + decimals + " decimals.",
                    String.valueOf(decimals));
        }
        if (amount.abs().movePointRight(decimals).compareTo(MOST_MINOR_UNITS) > 0) {
            String most = MOST_MINOR_UNITS.movePointLeft(decimals).toPlainString();
            return refused(at, "AMOUNT_TOO_LARGE", "Amounts go up to " + most + ".", most);
        }
        return new Checked.Valid<>(new Money(amount, currency));
    }

    /** A nominal rate in percent a year, 0 to 1000. */
    public static Checked<InterestRate> rate(String at, String text) {
        if (!isDecimal(text) || new BigDecimal(text).scale() > LONGEST_FRACTION) {
            return refused(at, "AMOUNT_FORMAT", "A rate is percent a year, with digits and a decimal point: 4.25.");
        }
        BigDecimal percent = new BigDecimal(text);
        if (percent.signum() < 0) {
            return refused(at, "RATE_NEGATIVE", "A rate is zero or more.", "0");
        }
        BigDecimal most = DebtDetails.HIGHEST_RATE.percent();
        if (percent.compareTo(most) > 0) {
            return refused(at, "RATE_TOO_HIGH", "Rates go up to " + most.toPlainString() + " %.", most.toPlainString());
        }
        return new Checked.Valid<>(InterestRate.ofPercent(percent));
    }

    /** An ISO date, 1900 to 2200. */
    public static Checked<LocalDate> date(String at, String text) {
        if (!DATE.matcher(text).matches()) {
            return refused(at, "DATE_FORMAT", "A date is written 2026-11-22.");
        }
        Optional<LocalDate> date = day(text);
        if (date.isEmpty()) {
            return refused(at, "DATE_NOT_REAL", "The calendar has no such day.");
        }
        if (date.get().isBefore(EARLIEST) || date.get().isAfter(LATEST)) {
            LocalDate nearest = date.get().isBefore(EARLIEST) ? EARLIEST : LATEST;
            return refused(
                    at, "DATE_OUT_OF_RANGE", "Dates go from " + EARLIEST + " to " + LATEST + ".", nearest.toString());
        }
        return new Checked.Valid<>(date.get());
    }

    /** How often something is paid. */
    public static Checked<Frequency> frequency(String at, String text) {
        String known = Arrays.stream(Frequency.values()).map(Frequency::text).collect(Collectors.joining(", "));
        return Frequency.named(text)
                .<Checked<Frequency>>map(Checked.Valid::new)
                .orElseGet(() -> refused(at, "FREQUENCY_UNKNOWN", "It is one of " + known + "."));
    }

    private static boolean isDecimal(String text) {
        return text.length() <= LONGEST_NUMBER && DECIMAL.matcher(text).matches();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static <T> Checked<T> refused(String at, String code, String message) {
        return new Checked.Invalid<>(List.of(new Violation(at, code, message)));
    }

    private static <T> Checked<T> refused(String at, String code, String message, String limit) {
        return new Checked.Invalid<>(List.of(new Violation(at, code, message).withLimit(limit)));
    }
}
