package io.kvitt.adapters.inmemory;

import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.invoice.port.InvoicesContract;

class InMemoryInvoicesTest extends InvoicesContract {
    @Override
    protected Invoices empty() {
        return new InMemoryStore().invoices();
    }
}
