package io.kvitt.domain.check;

import java.util.List;
import java.util.function.Function;

/** The outcome of validation: the value, or everything that is wrong with what was given. */
public sealed interface Checked<T> {

    record Valid<T>(T value) implements Checked<T> {}

    record Invalid<T>(List<Violation> violations) implements Checked<T> {
        public Invalid {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("invalid without a violation");
            }
        }
    }

    default <R> R match(Function<T, R> valid, Function<List<Violation>, R> invalid) {
        return this instanceof Valid<T> v ? valid.apply(v.value()) : invalid.apply(((Invalid<T>) this).violations());
    }
}
