package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.money.StatedAmount;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The values of a debt as a request writes them, each read or refused with its code. The length of a text is looked at before
 * anything is computed of it, so that no text takes long.
 */
public final class StatedText {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_FRACTION = 10;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,18})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private StatedText() {}

    /** An amount of either sign; see {@link StatedAmount} for the codes of what is wrong with it. */
    public static Checked<Money> amount(String at, String text, String currency) {
        return StatedAmount.read(text, currency)
                .match(
                        Checked.Valid::new,
                        broken -> new Checked.Invalid<>(broken.stream()
                                .map(one -> new Violation(at, one.code(), one.message(), one.limit()))
                                .toList()));
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

    /** A month of a year, {@code 2026-11}, 1900 to 2200. */
    public static Checked<YearMonth> month(String at, String text) {
        if (!MONTH.matcher(text).matches()) {
            return refused(at, "DATE_FORMAT", "A month is written 2026-11.");
        }
        return date(at, text + "-01").match(day -> new Checked.Valid<>(YearMonth.from(day)), Checked.Invalid::new);
    }

    /** How often something is paid. */
    public static Checked<Frequency> frequency(String at, String text) {
        return Frequency.named(text)
                .<Checked<Frequency>>map(Checked.Valid::new)
                .orElseGet(() -> refused(
                        at, "FREQUENCY_UNKNOWN", "It is one of weekly, biweekly, monthly, quarterly, annually."));
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
