package io.kvitt.adapters.crypto;

import io.kvitt.domain.identity.TokenFault;
import java.util.function.Function;
import java.util.function.Predicate;

/** What came of one step at the gate: something to go on with, or the fault that ends it. */
sealed interface Step<T> {

    record Through<T>(T value) implements Step<T> {
        @Override
        public <R> R match(Function<T, R> through, Function<TokenFault, R> stopped) {
            return through.apply(value);
        }
    }

    record Stopped<T>(TokenFault fault) implements Step<T> {
        @Override
        public <R> R match(Function<T, R> through, Function<TokenFault, R> stopped) {
            return stopped.apply(fault);
        }
    }

    static <T> Step<T> through(T value) {
        return new Through<>(value);
    }

    static <T> Step<T> stopped(TokenFault fault) {
        return new Stopped<>(fault);
    }

    <R> R match(Function<T, R> through, Function<TokenFault, R> stopped);

    default <R> Step<R> then(Function<T, Step<R>> next) {
        return match(next, Step::stopped);
    }

    /** The same, if that holds; else the fault. */
    default Step<T> when(Predicate<T> holds, TokenFault otherwise) {
        return then(value -> holds.test(value) ? this : stopped(otherwise));
    }
}
