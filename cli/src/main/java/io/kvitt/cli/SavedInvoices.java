package io.kvitt.cli;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps what a run reads, from any thread. Where the store fails, the run goes on reading, each document says that it was not kept,
 * and the failure is there to be told at the end.
 */
final class SavedInvoices {

    private final KeepInvoice keep;
    private final UserId owner;
    private final boolean restores;
    private final AtomicInteger fresh = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final Queue<OutsideFailure> failures = new ConcurrentLinkedQueue<>();

    /** @param restores whether what the owner deleted is kept again */
    SavedInvoices(KeepInvoice keep, UserId owner, boolean restores) {
        this.keep = keep;
        this.owner = owner;
        this.restores = restores;
    }

    /**
     * What became of the invoices of one document.
     *
     * @param because why they are not kept; empty if they are
     */
    record Outcome(List<Kept> kept, String because) {

        /** A line an invoice, for people. */
        List<String> told() {
            List<String> told = new ArrayList<>();
            for (Kept one : kept) {
                String id = one.id().value().substring(0, InvoiceView.SHORT_ID);
                told.add(word(one) + id);
            }
            if (!because.isEmpty()) {
                told.add("not kept: " + because);
            }
            return told;
        }

        private static String word(Kept one) {
            if (one.isDeleted()) {
                return "deleted before: ";
            }
            return one.isNew() ? "new: " : "seen before: ";
        }
    }

    /** Keeps the invoices of a document, and the document with them unless it is too large for that. */
    Outcome save(String file, byte[] bytes, DocumentReport report) {
        try {
            List<Kept> kept = Original.of(bytes)
                    .map(document -> restores
                            ? keep.keep(owner, file, document, report)
                            : keep.keepUnlessDeleted(owner, file, document, report))
                    .orElseGet(() -> {
                        String sha256 = ReadDocument.sha256(bytes);
                        return restores
                                ? keep.keep(owner, file, sha256, report)
                                : keep.keepUnlessDeleted(owner, file, sha256, report);
                    });
            kept.forEach(one -> (one.isNew() ? fresh : seen).incrementAndGet());
            return new Outcome(kept, "");
        } catch (OutsideFailure failed) {
            failures.add(failed);
            return new Outcome(List.of(), failed.kind().name());
        }
    }

    /** The first failure of the store, if there was one. */
    Optional<OutsideFailure> failure() {
        return failures.stream().findFirst();
    }

    String told() {
        int count = fresh.get();
        return count + (count == 1 ? " new invoice" : " new invoices") + " kept, " + seen.get() + " seen before";
    }
}
