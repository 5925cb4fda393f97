package io.kvitt.adapters.http.api;

import io.kvitt.application.ReadInvoice;
import io.kvitt.application.invoice.DeleteInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListUpcoming;
import io.kvitt.application.invoice.ReviseInvoice;
import io.kvitt.application.invoice.ShowInvoice;
import io.kvitt.application.invoice.SumSpending;
import io.kvitt.application.invoice.SumUpInvoices;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What can be done with invoices.
 *
 * @param readInvoice gives what reads documents; asked for when the first one comes, because templates take a while to load
 * @param clock says what today is
 */
public record InvoiceUses(
        Supplier<ReadInvoice> readInvoice,
        KeepInvoice keepInvoice,
        ListInvoices listInvoices,
        ShowInvoice showInvoice,
        ReviseInvoice reviseInvoice,
        DeleteInvoice deleteInvoice,
        ListUpcoming listUpcoming,
        SumSpending sumSpending,
        SumUpInvoices sumUpInvoices,
        Clock clock) {}
