package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.invoice.port.InvoicesContract;

class InMemoryInvoicesTest extends InvoicesContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Invoices empty() {
        store = new InMemoryStore();
        return store.invoices();
    }

    @Override
    protected Duties duties() {
        return store.duties();
    }
}
