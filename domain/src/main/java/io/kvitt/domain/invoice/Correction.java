package io.kvitt.domain.invoice;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.identity.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A value that stands for one that was read wrongly, or not at all.
 *
 * @param by who says so
 * @param at when, in whole milliseconds
 * @param <T> the kind of the field's values
 */
public record Correction<T>(Field<T> field, T value, UserId by, Instant at) {

    /** The rule of its evidence. */
    public static final String RULE = "corrected by owner";

    /** Refuses a value of another kind: generics do not, once a correction was kept as text. */
    public Correction {
        if (!field.type().isInstance(value)) {
            throw new IllegalArgumentException(field + " of " + value.getClass());
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The value, with the word of the owner for it. */
    Found<T> found() {
        return new Found<>(value, Evidence.inData(words(), RULE, 1));
    }

    private String words() {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof DocType type ? type.code() : value.toString();
    }

    void into(Invoice.Draft draft) {
        draft.put(field, found());
    }
}
