package io.kvitt.cli;

import io.kvitt.domain.debt.port.Debts;

/** What is kept, open as long as a command works with it. */
record OpenStore(Debts debts, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
