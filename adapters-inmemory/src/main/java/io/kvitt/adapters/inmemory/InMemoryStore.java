package io.kvitt.adapters.inmemory;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.invoice.port.Invoices;

/** A store of this process, empty at first. */
public final class InMemoryStore {

    private final Debts debts = new InMemoryDebts();
    private final Invoices invoices = new InMemoryInvoices();

    /** Its debts, the same each time. */
    public Debts debts() {
        return debts;
    }

    /** Its invoices, the same each time. */
    public Invoices invoices() {
        return invoices;
    }
}
