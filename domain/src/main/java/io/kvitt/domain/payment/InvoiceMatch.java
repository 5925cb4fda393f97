package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.util.List;
import java.util.function.Function;

/** What a payment pays. */
public sealed interface InvoiceMatch {

    /** Why it is certain. */
    enum Basis {
        /** The payment states the reference or the number of the invoice. */
        REFERENCE,
        /** One invoice fits, and no other nearly as well. */
        SCORE,
        /** Several invoices add up to the amount, and no other ones do. */
        SUM
    }

    /**
     * It pays these.
     *
     * @param settlements one at least
     * @param unapplied what no invoice needs, zero or more
     */
    record Settled(List<Settlement> settlements, Basis basis, Money unapplied) implements InvoiceMatch {
        public Settled {
            settlements = List.copyOf(settlements);
            if (settlements.isEmpty() || unapplied.isNegative()) {
                throw new IllegalArgumentException("settled " + settlements + ", unapplied " + unapplied);
            }
        }
    }

    /**
     * A person has to say.
     *
     * @param suggestions best first, ten at most; none if nothing is like it
     */
    record Undecided(List<Suggestion> suggestions) implements InvoiceMatch {
        public Undecided {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** An invoice that may be meant. */
    record Suggestion(String invoiceId, MatchScore score) {}

    default <R> R match(Function<Settled, R> settled, Function<Undecided, R> undecided) {
        return this instanceof Settled certain ? settled.apply(certain) : undecided.apply((Undecided) this);
    }
}
