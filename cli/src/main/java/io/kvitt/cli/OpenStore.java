package io.kvitt.cli;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.repeat.port.Repeats;

/** What is kept, open as long as a command works with it. */
record OpenStore(
        Debts debts,
        Invoices invoices,
        Payments payments,
        Commitments commitments,
        Reports reports,
        Repeats repeats,
        Runnable closing)
        implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
