package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.DuePosition;
import io.kvitt.domain.invoice.port.InvoiceCounts;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One map an owner. One lock for all: a call takes microseconds. */
final class InMemoryInvoices implements Invoices {

    private static final Comparator<KeptInvoice> LATEST_FIRST = Comparator.comparing(KeptInvoice::keptAt)
            .thenComparing(KeptInvoice::id)
            .reversed();

    private final Map<UserId, Map<InvoiceId, KeptInvoice>> kept = new HashMap<>();

    private final Map<UserId, Set<InvoiceId>> deleted = new HashMap<>();

    private final Duties duties;

    InMemoryInvoices(Duties duties) {
        this.duties = duties;
    }

    @Override
    public synchronized boolean add(KeptInvoice invoice, List<Duty> arising) {
        deleted.getOrDefault(invoice.owner(), new HashSet<>()).remove(invoice.id());
        boolean added =
                kept.computeIfAbsent(invoice.owner(), owner -> new HashMap<>()).putIfAbsent(invoice.id(), invoice)
                        == null;
        if (added) {
            duties.add(arising);
        }
        return added;
    }

    @Override
    public synchronized Addition addUnlessDeleted(KeptInvoice invoice, List<Duty> arising) {
        if (deleted.getOrDefault(invoice.owner(), Set.of()).contains(invoice.id())) {
            return Addition.DELETED;
        }
        return add(invoice, arising) ? Addition.NEW : Addition.THERE;
    }

    @Override
    public synchronized Optional<KeptInvoice> find(UserId owner, InvoiceId id) {
        return Optional.ofNullable(of(owner).get(id));
    }

    @Override
    public synchronized InvoicePage list(UserId owner, InvoicePosition after, int limit) {
        return page(of(owner).values().stream(), after, limit);
    }

    @Override
    public synchronized InvoicePage listOpen(UserId owner, InvoicePosition after, int limit) {
        return page(
                of(owner).values().stream().filter(invoice -> invoice.status().isOpen()), after, limit);
    }

    @Override
    public synchronized List<InvoiceEntry> entries(UserId owner) {
        return of(owner).values().stream().map(InvoiceEntry::of).toList();
    }

    @Override
    public synchronized List<InvoiceEntry> openEntries(UserId owner, LocalDate before) {
        return of(owner).values().stream()
                .filter(invoice ->
                        invoice.status().isOpen() && invoice.listedOn().isBefore(before))
                .map(InvoiceEntry::of)
                .toList();
    }

    @Override
    public synchronized InvoiceCounts count(UserId owner) {
        Map<InvoiceId, KeptInvoice> all = of(owner);
        long toReview = all.values().stream().filter(KeptInvoice::needsReview).count();
        return new InvoiceCounts(all.size(), Math.toIntExact(toReview));
    }

    @Override
    public synchronized List<KeptInvoice> latest(UserId owner, int limit) {
        return of(owner).values().stream()
                .sorted(LATEST_FIRST)
                .limit(Invoices.checkedLimit(limit))
                .toList();
    }

    private static InvoicePage page(Stream<KeptInvoice> invoices, InvoicePosition after, int limit) {
        List<KeptInvoice> oneTooMany = invoices.filter(
                        invoice -> InvoicePosition.of(invoice).compareTo(after) > 0)
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
    public synchronized List<KeptInvoice> openUntil(LocalDate until, DuePosition after, int limit) {
        return kept.values().stream()
                .flatMap(invoices -> invoices.values().stream())
                .filter(invoice -> invoice.status().isOpen())
                .filter(invoice -> !invoice.listedOn().isAfter(until))
                .filter(invoice -> DuePosition.of(invoice).compareTo(after) > 0)
                .sorted(Comparator.comparing(DuePosition::of))
                .limit(Invoices.checkedLimit(limit))
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
    public synchronized Outcome delete(UserId owner, InvoiceId id, long version, Instant at) {
        KeptInvoice now = of(owner).get(id);
        if (now == null) {
            return Outcome.NOT_FOUND;
        }
        if (now.version() != version) {
            return Outcome.VERSION_CONFLICT;
        }
        of(owner).remove(id);
        deleted.computeIfAbsent(owner, any -> new HashSet<>()).add(id);
        return Outcome.DONE;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
        deleted.remove(owner);
    }

    private Map<InvoiceId, KeptInvoice> of(UserId owner) {
        return kept.getOrDefault(owner, Map.of());
    }
}
