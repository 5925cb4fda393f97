package io.kvitt.domain.invoice;

import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What is printed somewhere, read as the value of a field: {@code 9 412,00 kr} is the amount {@code 9412.00}. */
public final class PrintedValue {

    private PrintedValue() {}

    /**
     * The value as {@link StatedCorrections} take it: plain decimals, days as in ISO 8601, other words as they are. None where the
     * words are no such value, or could mean two.
     */
    public static Optional<String> of(Field<?> field, String words) {
        if (field.type() == BigDecimal.class) {
            return WrittenAmount.read(words).found().map(BigDecimal::toPlainString);
        }
        if (field.type() == LocalDate.class) {
            return WrittenDate.readBesideLabel(words).found().map(LocalDate::toString);
        }
        return Optional.of(words.strip())
                .filter(text -> field.type() == String.class)
                .filter(text -> !text.isEmpty() && text.length() <= StatedValue.LONGEST);
    }
}
