package io.kvitt.domain.payment;

import java.util.Locale;
import java.util.Optional;

/** What a commitment is for. */
public enum CommitmentCategory {
    RENT,
    LOAN,
    UTILITY,
    SUBSCRIPTION,
    OTHER;

    /** The category of that name in lower case. */
    public static Optional<CommitmentCategory> named(String name) {
        for (CommitmentCategory category : values()) {
            if (category.text().equals(name)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** The name in lower case, {@code rent}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
