package io.kvitt.domain.identity;

import java.util.function.Function;
import java.util.function.Supplier;

/** What is known of a session: the session, or that there is none of that id. */
public sealed interface SessionState permits Session, SessionState.None {

    /** No such session: it never was, or was cleared away after it ran out. */
    record None() implements SessionState {}

    default <R> R match(Function<Session, R> session, Supplier<R> none) {
        return this instanceof Session s ? session.apply(s) : none.get();
    }
}
