package io.kvitt.adapters.inmemory;

import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.payment.port.ReportsContract;

class InMemoryReportsTest extends ReportsContract {
    @Override
    protected Reports empty() {
        return new InMemoryStore().reports();
    }
}
