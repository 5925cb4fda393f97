package io.kvitt.domain.invoice;

import io.kvitt.domain.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What invoices ask to pay in one currency.
 *
 * @param owed sum of {@link InvoiceEntry#owed}
 * @param count how many ask
 */
public record InvoiceTotals(Money owed, int count) {

    /** Currency by currency, by their codes; never across. Invoices that ask for nothing are in none. */
    public static List<InvoiceTotals> of(List<InvoiceEntry> invoices) {
        TreeMap<String, InvoiceTotals> sums = new TreeMap<>(Comparator.naturalOrder());
        invoices.stream()
                .flatMap(invoice -> invoice.owed().stream())
                .forEach(owed ->
                        sums.merge(owed.currency().getCurrencyCode(), new InvoiceTotals(owed, 1), InvoiceTotals::plus));
        return List.copyOf(sums.values());
    }

    private InvoiceTotals plus(InvoiceTotals other) {
        return new InvoiceTotals(owed.plus(other.owed), Math.addExact(count, other.count));
    }
}
