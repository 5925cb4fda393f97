package io.kvitt.adapters.http.api;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.util.RawValue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kvitt.adapters.http.Json;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lists tell of invoices, as JSON. An invoice of one version always reads the same, and writing it is most of the work of a
 * page, so what was written is kept for a while.
 */
final class WrittenInvoices {

    /** About a kilobyte each. */
    private static final int MOST = 5_000;

    private final Cache<Key, RawValue> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** The time is there for an invoice that was deleted and kept again: its versions begin anew. */
    private record Key(UserId owner, InvoiceId id, long version, Instant changedAt) {}

    /** {@link InvoiceShape.Page} with items that are written already. */
    record Page(List<RawValue> items, Optional<String> nextCursor, int limit, Links links) {}

    /** {@link InvoiceShape.Upcoming} with items that are written already. */
    record Upcoming(List<RawValue> items, List<InvoiceShape.Total> totals) {}

    List<RawValue> of(List<KeptInvoice> invoices) {
        return invoices.stream().map(this::of).toList();
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
