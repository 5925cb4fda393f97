package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Spending;
import io.kvitt.domain.invoice.Spending.By;
import io.kvitt.domain.invoice.Spending.Span;
import io.kvitt.domain.invoice.port.Invoices;
import java.util.Set;

/** Sums up what an owner's papers say that was bought. */
public final class SumSpending {

    private final Invoices invoices;

    public SumSpending(Invoices invoices) {
        this.invoices = invoices;
    }

    /** What was issued within a span, told apart by that. */
    public Spending sum(UserId owner, Span span, Set<By> by) {
        return Spending.of(invoices.entries(owner), span, by);
    }
}
