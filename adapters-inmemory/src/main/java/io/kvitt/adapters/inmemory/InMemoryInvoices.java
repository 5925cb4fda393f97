package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One map an owner. One lock for all: a call takes microseconds. */
final class InMemoryInvoices implements Invoices {

    private final Map<UserId, Map<InvoiceId, KeptInvoice>> kept = new HashMap<>();

    @Override
    public synchronized boolean add(KeptInvoice invoice) {
        return kept.computeIfAbsent(invoice.owner(), owner -> new HashMap<>()).putIfAbsent(invoice.id(), invoice)
                == null;
    }

    @Override
    public synchronized Optional<KeptInvoice> find(UserId owner, InvoiceId id) {
        return Optional.ofNullable(of(owner).get(id));
    }

    @Override
    public synchronized InvoicePage list(UserId owner, InvoicePosition after, int limit) {
        List<KeptInvoice> oneTooMany = of(owner).values().stream()
                .filter(invoice -> InvoicePosition.of(invoice).compareTo(after) > 0)
                .sorted(Comparator.comparing(InvoicePosition::of))
                .limit(Invoices.checkedLimit(limit) + 1L)
                .toList();
        return InvoicePage.of(oneTooMany, limit);
    }

    @Override
    public synchronized List<KeptInvoice> dueIn(UserId owner, YearMonth month) {
        return of(owner).values().stream()
                .filter(invoice -> invoice.dueOn()
                        .map(YearMonth::from)
                        .filter(month::equals)
                        .isPresent())
                .sorted(Comparator.comparing(InvoicePosition::of))
                .toList();
    }

    @Override
    public synchronized Outcome update(KeptInvoice next) {
        KeptInvoice now = of(next.owner()).get(next.id());
        if (now == null) {
            return Outcome.NOT_FOUND;
        }
        if (now.version() != next.version() - 1) {
            return Outcome.VERSION_CONFLICT;
        }
        of(next.owner()).put(next.id(), next);
        return Outcome.DONE;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
    }

    private Map<InvoiceId, KeptInvoice> of(UserId owner) {
        return kept.getOrDefault(owner, Map.of());
    }
}
