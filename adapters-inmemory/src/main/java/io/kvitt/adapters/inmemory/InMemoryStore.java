package io.kvitt.adapters.inmemory;

import io.kvitt.domain.debt.port.Debts;

/** A store of this process, empty at first. */
public final class InMemoryStore {

    private final Debts debts = new InMemoryDebts();

    /** Its debts, the same each time. */
    public Debts debts() {
        return debts;
    }
}
