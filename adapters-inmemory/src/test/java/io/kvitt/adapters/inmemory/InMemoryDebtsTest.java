package io.kvitt.adapters.inmemory;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.debt.port.DebtsContract;

class InMemoryDebtsTest extends DebtsContract {
    @Override
    protected Debts empty() {
        return new InMemoryStore().debts();
    }
}
