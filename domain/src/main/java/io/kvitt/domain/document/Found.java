package io.kvitt.domain.document;

import java.util.function.Function;

/** A value and where it was read. */
public record Found<T>(T value, Evidence evidence) {

    /** The same value, with no more confidence than this. */
    public Found<T> reliedOnAtMost(double confidence) {
        double least = Math.min(confidence, evidence.confidence());
        return new Found<>(value, new Evidence(evidence.place(), evidence.words(), evidence.rule(), least));
    }

    /** Another value from the same place. */
    public <R> Found<R> map(Function<T, R> change) {
        return new Found<>(change.apply(value), evidence);
    }
}
