package io.kvitt.domain.payment;

import java.util.List;
import java.util.function.Function;

/** Which debt a payment repays. */
public sealed interface DebtMatch {

    /** This one, and of it the instalment that is due nearest to the payment. */
    record Certain(ExpectedInstalment instalment) implements DebtMatch {}

    /**
     * A person has to say.
     *
     * @param candidates of each debt the nearest instalment; none if no debt is like it
     */
    record Undecided(List<ExpectedInstalment> candidates) implements DebtMatch {
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    default <R> R match(Function<Certain, R> certain, Function<Undecided, R> undecided) {
        return this instanceof Certain one ? certain.apply(one) : undecided.apply((Undecided) this);
    }
}
