package io.kvitt.cli;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.invoice.port.Invoices;

/** What is kept, open as long as a command works with it. */
record OpenStore(Debts debts, Invoices invoices, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
