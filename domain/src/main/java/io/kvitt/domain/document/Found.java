package io.kvitt.domain.document;

import java.util.function.Function;

/** A value and where it was read. */
public record Found<T>(T value, Evidence evidence) {

    /** Another value from the same place. */
    public <R> Found<R> map(Function<T, R> change) {
        return new Found<>(change.apply(value), evidence);
    }

    /** The same value, no more certain than this. */
    public Found<T> withConfidenceAtMost(double most) {
        return new Found<>(value, evidence.withConfidenceAtMost(most));
    }
}
