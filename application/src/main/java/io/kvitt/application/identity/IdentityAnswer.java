package io.kvitt.application.identity;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.OutcomeCode;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What whoever asked is told: what they asked for, or why not. Every case but {@code Done} changed nothing. */
public sealed interface IdentityAnswer<T> {

    record Done<T>(T value) implements IdentityAnswer<T> {}

    /** No; the code says all that may be said. */
    record Refused<T>(OutcomeCode code) implements IdentityAnswer<T> {}

    /**
     * Tried too often.
     *
     * @param until the first instant at which a try counts again
     */
    record Throttled<T>(Instant until) implements IdentityAnswer<T> {}

    /** What was given breaks rules: all of them, at least one. */
    record Invalid<T>(List<Violation> violations) implements IdentityAnswer<T> {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    default <R> R match(
            Function<T, R> done,
            Function<OutcomeCode, R> refused,
            Function<Instant, R> throttled,
            Function<List<Violation>, R> invalid) {
        if (this instanceof Done<T> answer) {
            return done.apply(answer.value());
        } else if (this instanceof Refused<T> answer) {
            return refused.apply(answer.code());
        } else if (this instanceof Throttled<T> answer) {
            return throttled.apply(answer.until());
        }
        return invalid.apply(((Invalid<T>) this).violations());
    }

    /** The same, about something made of the value. */
    default <U> IdentityAnswer<U> map(Function<T, U> made) {
        return then(value -> new Done<>(made.apply(value)));
    }

    /** The same, or what is answered next. */
    default <U> IdentityAnswer<U> then(Function<T, IdentityAnswer<U>> next) {
        return match(next, Refused::new, Throttled::new, Invalid::new);
    }
}
