package io.kvitt.adapters.inmemory;

import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.PaymentsContract;

class InMemoryPaymentsTest extends PaymentsContract {
    @Override
    protected Payments empty() {
        return new InMemoryStore().payments();
    }
}
