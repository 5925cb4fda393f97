package io.kvitt.domain.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** What a written date turned out to be: a day, or no value and why. */
public sealed interface DateReading {

    /**
     * A day that exists.
     *
     * @param monthFirst it was written month before day, which only shows when the day is above twelve: accept it where
     *     the document shows another such date
     */
    record Read(LocalDate day, boolean monthFirst) implements DateReading {}

    /** No value. */
    record Unread(Reason reason) implements DateReading {}

    /** Why a text is no date. */
    enum Reason {
        NOT_A_DATE("it is not written as a day, a month and a year"),
        NO_SUCH_DAY("the calendar has no such day"),
        NEEDS_LABEL("six digits are a date only beside a label that says so"),
        TOO_LONG("it is longer than a date can be");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    default <R> R match(Function<Read, R> read, Function<Unread, R> unread) {
        return this instanceof Read r ? read.apply(r) : unread.apply((Unread) this);
    }

    default Optional<LocalDate> found() {
        return match(read -> Optional.of(read.day()), unread -> Optional.empty());
    }
}
