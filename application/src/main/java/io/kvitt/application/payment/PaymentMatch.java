package io.kvitt.application.payment;

import io.kvitt.domain.payment.DebtMatch;
import io.kvitt.domain.payment.InvoiceMatch;
import io.kvitt.domain.payment.NetPayment;

/** What one payment pays, as far as that can be told. */
public record PaymentMatch(NetPayment payment, InvoiceMatch invoices, DebtMatch debts) {}
