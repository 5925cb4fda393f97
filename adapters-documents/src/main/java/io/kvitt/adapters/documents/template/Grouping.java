package io.kvitt.adapters.documents.template;

import java.util.Locale;
import java.util.Optional;

/** How several values become one. */
enum Grouping {
    SUM,
    MIN,
    MAX,
    FIRST,
    LAST,
    JOIN;

    static Optional<Grouping> named(String name) {
        for (Grouping grouping : values()) {
            if (grouping.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(grouping);
            }
        }
        return Optional.empty();
    }
}
