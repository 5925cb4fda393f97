package io.kvitt.adapters.local.offender;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.domain.debt.port.Debts;

/** Breaks "no adapter knows another". */
public final class KeepsDebtsInMemoryToo {
    Debts debts() {
        return new InMemoryStore().debts();
    }
}
