package io.kvitt.domain.invoice;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.reference.Bankgiro;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.Plusgiro;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value of a field as somebody states it. Its length is looked at first, so that no text takes long. */
final class StatedValue {

    /** Characters of a text: as many as the longest address has. */
    static final int LONGEST = 500;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,6})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private StatedValue() {}

    /**
     * The value, or what is wrong with it.
     *
     * @param at that a broken rule names
     */
    static <T> Checked<T> of(Field<T> field, String at, String text) {
        Checked<?> value;
        if (field.type() == BigDecimal.class) {
            value = amount(at, text);
        } else if (field.type() == LocalDate.class) {
            value = date(at, text);
        } else {
            value = field.type() == DocType.class ? kind(at, text) : text(field, at, text);
        }
        return value.match(one -> new Checked.Valid<>(field.type().cast(one)), Checked.Invalid::new);
    }

    /** Whether a currency has no such fine amounts; of one that is not known, none is too fine. */
    static boolean isTooFine(BigDecimal amount, String currency) {
        return IsoCurrency.find(currency)
                .flatMap(IsoCurrency::currency)
                .filter(known -> !Money.fits(amount, known))
                .isPresent();
    }

    private static Checked<BigDecimal> amount(String at, String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches()
                ? new Checked.Valid<>(new BigDecimal(text))
                : refused(at, "AMOUNT_FORMAT", "An amount is plain decimal text, such as 88.85.");
    }

    private static Checked<LocalDate> date(String at, String text) {
        if (!DATE.matcher(text).matches()) {
            return refused(at, "DATE_FORMAT", "A date is written 2026-11-22.");
        }
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            return refused(at, "DATE_NOT_REAL", "The calendar has no such day.");
        }
        return day.get().isBefore(EARLIEST) || day.get().isAfter(LATEST)
                ? refused(at, "DATE_OUT_OF_RANGE", "Dates go from " + EARLIEST + " to " + LATEST + ".")
                : new Checked.Valid<>(day.get());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Checked<DocType> kind(String at, String text) {
        return Arrays.stream(DocType.values())
                .filter(type -> type.code().equals(text))
                .findFirst()
                .<Checked<DocType>>map(Checked.Valid::new)
                .orElseGet(() -> refused(
                        at,
                        "DOC_TYPE_UNKNOWN",
                        "It is one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(DocType.values())
                                                .map(DocType::code)
                                                .toList()) + "."));
    }

    private static Checked<String> text(Field<?> field, String at, String stated) {
        String text = stated.strip();
        if (text.isEmpty()) {
            return refused(at, "NAME_EMPTY", "Say something, or null to take the correction away.");
        }
        if (text.length() > LONGEST) {
            return refused(at, "NAME_TOO_LONG", "It has at most " + LONGEST + " characters.");
        }
        if (!isPlain(text)) {
            return refused(at, "TEXT_CONTROL_CHARS", "It holds a control character, or half a character.");
        }
        return field == Field.CURRENCY
                ? IsoCurrency.check(text, at).match(one -> new Checked.Valid<>(one.code()), Checked.Invalid::new)
                : account(field, at, text);
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.SURROGATE
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }

    /** Money follows these, and their check digits are there to catch what fingers do. */
    private static Checked<String> account(Field<?> field, String at, String text) {
        boolean wrong = (field == Field.IBAN && !Iban.holds(text))
                || (field == Field.BANKGIRO && !Bankgiro.holds(text))
                || (field == Field.PLUSGIRO && !Plusgiro.holds(text));
        return wrong
                ? refused(at, "ACCOUNT_CHECK_DIGIT", "Its check digits are wrong: compare it with the paper.")
                : new Checked.Valid<>(text);
    }

    private static <T> Checked<T> refused(String at, String code, String message) {
        return new Checked.Invalid<>(List.of(new Violation(at, code, message)));
    }
}
