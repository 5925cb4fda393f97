package io.kvitt.adapters.inmemory;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;

/** A store of this process, empty at first. */
public final class InMemoryStore {

    private final Debts debts = new InMemoryDebts();
    private final Invoices invoices = new InMemoryInvoices();
    private final Payments payments = new InMemoryPayments();
    private final Commitments commitments = new InMemoryCommitments();
    private final Reports reports = new InMemoryReports();

    /** Its debts, the same each time. */
    public Debts debts() {
        return debts;
    }

    /** Its invoices, the same each time. */
    public Invoices invoices() {
        return invoices;
    }

    /** Its payments, the same each time. */
    public Payments payments() {
        return payments;
    }

    /** Its confirmed commitments, the same each time. */
    public Commitments commitments() {
        return commitments;
    }

    /** Its monthly reports, the same each time. */
    public Reports reports() {
        return reports;
    }
}
