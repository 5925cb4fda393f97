package io.kvitt.adapters.http.api;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.util.RawValue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Response;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What lists tell of invoices, as JSON. An invoice of one version always reads the same, and writing it is most of the work of a
 * page, so what was written is kept for a while.
 */
final class WrittenInvoices {

    /** About a kilobyte each. */
    private static final int MOST = 5_000;

    /** About 25 kilobytes each. */
    private static final int MOST_PAGES = 200;

    private final Cache<Key, RawValue> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** A store that gives the same page again gives the same object, and for others nothing is lost. */
    private final Cache<InvoicePage, WrittenPage> pages =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_PAGES).build();

    /** A page as it was written for a target, which its links name. */
    private record WrittenPage(String target, Response answer) {}

    /** The time is there for an invoice that was deleted and kept again: its versions begin anew. */
    private record Key(UserId owner, InvoiceId id, long version, Instant changedAt) {}

    /** {@link InvoiceShape.Page} with items that are written already. */
    record Page(
            List<RawValue> items, Optional<List<Year>> years, Optional<String> nextCursor, int limit, Links links) {}

    /** {@link InvoiceShape.Year} with items that are written already. */
    record Year(Optional<Integer> year, List<RawValue> items) {}

    /** {@link InvoiceShape.Overview} with papers that are written already. */
    record Overview(int all, int toReview, List<RawValue> latest) {}

    /** {@link InvoiceShape.Upcoming} with items that are written already. */
    record Upcoming(List<RawValue> items, int overdue, int toCome, List<InvoiceShape.Total> totals) {}

    /** A page as an answer. A page is of one owner, so that nobody is shown what was written for another. */
    Response page(InvoicePage page, String target, Supplier<Paging> paging) {
        WrittenPage known = pages.getIfPresent(page);
        if (known != null && known.target().equals(target)) {
            return known.answer();
        }
        Paging around = paging.get();
        Response answer = Response.json(
                200, new Page(of(page.invoices()), Optional.empty(), around.next(), around.limit(), around.links()));
        pages.put(page, new WrittenPage(target, answer));
        return answer;
    }

    List<RawValue> of(List<KeptInvoice> invoices) {
        return invoices.stream().map(this::of).toList();
    }

    /** By the year in which they are due, in their order. */
    List<Year> byYear(List<KeptInvoice> invoices) {
        Map<Optional<Integer>, List<KeptInvoice>> years = new LinkedHashMap<>();
        invoices.forEach(one -> years.computeIfAbsent(one.dueOn().map(LocalDate::getYear), year -> new ArrayList<>())
                .add(one));
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), of(year.getValue())))
                .toList();
    }

    private RawValue of(KeptInvoice invoice) {
        Key key = new Key(invoice.owner(), invoice.id(), invoice.version(), invoice.changedAt());
        return written.get(key, missing -> write(invoice));
    }

    private static RawValue write(KeptInvoice invoice) {
        String json = new String(Json.write(InvoiceShape.listed(invoice)), StandardCharsets.UTF_8);
        return new RawValue(new SerializedString(json));
    }
}
