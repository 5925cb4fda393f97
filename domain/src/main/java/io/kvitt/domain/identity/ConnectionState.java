package io.kvitt.domain.identity;

import java.util.function.Function;
import java.util.function.Supplier;

/** What is known of a user's connection: the connection, or that there is none. */
public sealed interface ConnectionState permits Connection, ConnectionState.None {

    record None() implements ConnectionState {}

    default <R> R match(Function<Connection, R> connection, Supplier<R> none) {
        return this instanceof Connection c ? connection.apply(c) : none.get();
    }
}
