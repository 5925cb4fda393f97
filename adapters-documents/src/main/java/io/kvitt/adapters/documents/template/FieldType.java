package io.kvitt.adapters.documents.template;

import java.util.Locale;
import java.util.Optional;

/** How a captured text becomes a value. The first four are invoice2data's, the others our own. */
enum FieldType {
    INT,
    FLOAT,
    DATE,
    DATETIME,
    /** An amount as people write it: either decimal mark, currency words, öre; never a guess. */
    MONEY,
    /** A date as people write it in any of our languages, six digits included. */
    WRITTEN_DATE,
    /** The first day of a period: a date, or the month, quarter or year that begins there. */
    PERIOD_START,
    /** The last day of a period. */
    PERIOD_END;

    static Optional<FieldType> named(String name) {
        for (FieldType type : values()) {
            if (type.text().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPeriod() {
        return this == PERIOD_START || this == PERIOD_END;
    }

    /** Whether invoice2data does not know it. */
    boolean isOurs() {
        return this == MONEY || this == WRITTEN_DATE || isPeriod();
    }

    boolean isNumber() {
        return this == INT || this == FLOAT || this == MONEY;
    }
}
