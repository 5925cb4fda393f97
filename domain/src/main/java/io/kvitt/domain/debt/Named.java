package io.kvitt.domain.debt;

import java.util.Locale;
import java.util.Optional;

/** Finds a constant by the name that an interface gives it: case does not matter, and a hyphen is an underscore. */
final class Named {

    private static final int LONGEST = 40;

    private Named() {}

    static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = name.replace('-', '_').toUpperCase(Locale.ROOT);
        for (E one : all) {
            if (one.name().equals(wanted)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
