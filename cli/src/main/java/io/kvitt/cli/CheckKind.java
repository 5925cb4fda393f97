package io.kvitt.cli;

import io.kvitt.domain.money.DecimalMark;
import java.util.Optional;

/**
 * A kind of value that {@code kvitt check} can be asked about.
 *
 * @param name as one writes it on the command line
 */
record CheckKind(String name, Rule rule) {

    /** How values of the kind are read. */
    interface Rule {
        CheckAnswer answer(Question question);
    }

    /**
     * A value, and what is known of where it comes from.
     *
     * @param mark what the document uses in amounts
     * @param agreed by which of its rules a payment reference has to be right; empty if any will do
     */
    record Question(String value, Optional<DecimalMark> mark, Optional<String> agreed) {}
}
