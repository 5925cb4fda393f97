package io.kvitt.domain.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name under which everything of one user is kept. It never changes and says nothing about the person.
 *
 * @param value {@code user_} and a UUID in lower case
 */
public record UserId(String value) {

    private static final Pattern FORM =
            Pattern.compile("user_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no user id: " + value);
        }
    }

    /** The id, if the text is one. */
    public static Optional<UserId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new UserId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
