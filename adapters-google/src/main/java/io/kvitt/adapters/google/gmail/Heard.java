package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.port.MailTrouble;
import java.util.function.Function;

/** What came of a question. */
sealed interface Heard<T> {

    /** An answer. */
    record Said<T>(T value) implements Heard<T> {

        /** Without what was said. */
        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /** Gmail answers, but not this. */
    record Refused<T>(Why why) implements Heard<T> {}

    /** Nothing can be asked now. */
    record Troubled<T>(MailTrouble trouble) implements Heard<T> {}

    /** What is wrong with a question, or with its answer. */
    enum Why {
        NOT_FOUND,
        /** It is not understood; a page token that is no longer good, for one. */
        INVALID,
        TOO_LONG,
        TOO_DEEP,
        /** No answer came in several tries, or none that can be read; the next question may do better. */
        NO_ANSWER
    }

    default <R> R match(Function<T, R> said, Function<Why, R> refused, Function<MailTrouble, R> troubled) {
        if (this instanceof Said<T> answer) {
            return said.apply(answer.value());
        } else if (this instanceof Refused<T> refusal) {
            return refused.apply(refusal.why());
        }
        return troubled.apply(((Troubled<T>) this).trouble());
    }
}
