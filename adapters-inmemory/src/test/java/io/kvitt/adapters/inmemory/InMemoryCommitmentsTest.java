package io.kvitt.adapters.inmemory;

import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.CommitmentsContract;

class InMemoryCommitmentsTest extends CommitmentsContract {
    @Override
    protected Commitments empty() {
        return new InMemoryStore().commitments();
    }
}
