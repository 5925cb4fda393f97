package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;

/** What may be paid each month for all debts of a plan together. It stays the same until the last debt is paid. */
public sealed interface Budget {

    Money amount();

    /** All of it; above zero. */
    record Total(Money amount) implements Budget {}

    /** On top of the minimums of the first month; zero or more. */
    record AboveMinimums(Money amount) implements Budget {}
}
