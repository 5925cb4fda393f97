package io.kvitt.domain.money;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What a written amount turned out to be: a number, or no value and why. Never a guess, never zero for missing. */
public sealed interface AmountReading {

    /**
     * An amount that can only mean this.
     *
     * @param value exact, with the decimals that were written
     * @param currency ISO 4217 code that the text itself names ({@code kr} is taken as SEK, {@code $} as USD): a hint,
     *     the document's currency wins
     */
    record Read(BigDecimal value, Optional<String> currency) implements AmountReading {}

    /** No value. */
    record Unread(Reason reason) implements AmountReading {}

    /** Why a text is no amount. */
    enum Reason {
        NO_DIGITS("there are no digits in it"),
        NOT_AN_AMOUNT("it holds something other than one amount"),
        AMBIGUOUS("it means one amount with a decimal point and another with a decimal comma"),
        WRONG_GROUPS("its digits are not grouped by three"),
        TWO_DECIMAL_MARKS("it has more than one decimal mark"),
        TOO_LONG("it is longer than an amount can be");

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

    default Optional<BigDecimal> found() {
        return match(read -> Optional.of(read.value()), unread -> Optional.empty());
    }
}
