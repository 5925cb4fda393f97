package io.kvitt.domain.debt;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a debt: a UUID, given when it is recorded and never changed. Ordered by its text, which is the order that a
 * store sees; {@link UUID#compareTo} has another.
 */
public record DebtId(UUID value) implements Comparable<DebtId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The id written as a UUID of 36 characters in lower case; nothing else is one, though the JDK takes more. */
    public static Optional<DebtId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DebtId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public int compareTo(DebtId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
