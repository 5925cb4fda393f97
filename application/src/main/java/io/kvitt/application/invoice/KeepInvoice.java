package io.kvitt.application.invoice;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.DistinguishingMarks;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.invoice.port.Invoices.Addition;
import io.kvitt.domain.notice.Tidings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Keeps what a document says, each of its invoices once. An invoice is known by its distinguishing marks, however often it is
 * scanned or sent; one that lacks them by the bytes of its document and its place in it. That its owner is to hear of it is kept in
 * the same step.
 */
public final class KeepInvoice {

    private final Invoices invoices;
    private final Originals originals;
    private final UnaryOperator<String> sha256;
    private final Clock clock;

    /**
     * Keeping in a store.
     *
     * @param sha256 of the UTF-8 bytes of a text, as 64 hexadecimal digits in lower case
     */
    public KeepInvoice(Invoices invoices, Originals originals, UnaryOperator<String> sha256, Clock clock) {
        this.invoices = invoices;
        this.originals = originals;
        this.sha256 = sha256;
        this.clock = clock;
    }

    /**
     * What became of one invoice.
     *
     * @param isNew false if the owner had it already; then nothing has changed, and this is the one that is there
     * @param isDeleted whether the owner deleted it, and so it was not kept
     */
    public record Kept(InvoiceId id, boolean isNew, boolean isDeleted) {}

    /**
     * Keeps a document and then all of its invoices, in their order: no invoice ever names a document that was not kept. Of a document
     * without invoices nothing is kept.
     *
     * @param file name of the document, as it was given
     */
    public List<Kept> keep(UserId owner, String file, Original document, DocumentReport report) {
        return report.invoices().isEmpty() ? List.of() : keep(owner, file, kept(owner, document), report);
    }

    /**
     * Keeps all invoices of a document, in their order, and not the document, where it is too large for that. What was
     * deleted is kept again.
     *
     * @param file name of the document, as it was given
     * @param documentSha256 of its bytes
     */
    public List<Kept> keep(UserId owner, String file, String documentSha256, DocumentReport report) {
        return ended(all(owner, file, documentSha256, report, false, (one, duties) -> {
            Addition added = invoices.add(one, duties) ? Addition.NEW : Addition.THERE;
            return () -> added;
        }));
    }

    /** As {@link #keep}, of a document that came by itself, as a mail does that is read again: what was deleted stays deleted. */
    public List<Kept> keepUnlessDeleted(UserId owner, String file, String documentSha256, DocumentReport report) {
        return ended(beginUnlessDeleted(owner, file, documentSha256, report));
    }

    /** As {@link #keepUnlessDeleted(UserId, String, String, DocumentReport)}, the document first. */
    public List<Kept> keepUnlessDeleted(UserId owner, String file, Original document, DocumentReport report) {
        return report.invoices().isEmpty() ? List.of() : keepUnlessDeleted(owner, file, kept(owner, document), report);
    }

    /**
     * Begins what {@link #keepUnlessDeleted(UserId, String, String, DocumentReport)} does, and does not wait for it.
     *
     * @return each waits until its invoice is kept, and throws what went wrong
     */
    public List<Supplier<Kept>> beginUnlessDeleted(
            UserId owner, String file, String documentSha256, DocumentReport report) {
        return all(owner, file, documentSha256, report, false, invoices::beginUnlessDeleted);
    }

    /**
     * As {@link #beginUnlessDeleted}, but somebody is to look at each of them: where the document comes from is in doubt.
     */
    public List<Supplier<Kept>> beginForReview(
            UserId owner, String file, String documentSha256, DocumentReport report) {
        return all(owner, file, documentSha256, report, true, invoices::beginUnlessDeleted);
    }

    private static List<Kept> ended(List<Supplier<Kept>> begun) {
        return begun.stream().map(Supplier::get).toList();
    }

    private String kept(UserId owner, Original document) {
        return originals.keep(owner, document, clock.instant()).hex();
    }

    private List<Supplier<Kept>> all(
            UserId owner,
            String file,
            String documentSha256,
            DocumentReport report,
            boolean isDoubted,
            BiFunction<KeptInvoice, List<Duty>, Supplier<Addition>> adding) {
        List<Supplier<Kept>> begun = new ArrayList<>();
        for (ReadOne one : report.invoices()) {
            Strategy by = report.strategy()
                    .orElseThrow(
                            () -> new IllegalArgumentException(report.status() + " with invoices, read by nobody"));
            boolean needsReview = isDoubted || !one.review(by).isEmpty();
            InvoiceSource source = new InvoiceSource(file, documentSha256, by, report.template(), needsReview);
            InvoiceId id = id(one, documentSha256, begun.size());
            KeptInvoice first = KeptInvoice.first(id, owner, one.invoice(), source, clock.instant());
            Supplier<Addition> adds = adding.apply(first, Tidings.ofNew(first));
            begun.add(() -> kept(id, adds.get()));
        }
        return List.copyOf(begun);
    }

    private static Kept kept(InvoiceId id, Addition added) {
        return new Kept(id, added == Addition.NEW, added == Addition.DELETED);
    }

    private InvoiceId id(ReadOne one, String documentSha256, int place) {
        String marks = DistinguishingMarks.of(one.invoice())
                .map(text -> "marks\n" + text)
                .orElseGet(() -> "document\n" + documentSha256 + "\n" + place);
        return new InvoiceId(sha256.apply(marks));
    }
}
