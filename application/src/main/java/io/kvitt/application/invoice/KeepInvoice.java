package io.kvitt.application.invoice;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.DistinguishingMarks;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Keeps what a document says, each of its invoices once. An invoice is known by its distinguishing marks, however often it is
 * scanned or sent; one that lacks them by the bytes of its document and its place in it.
 */
public final class KeepInvoice {

    private final Invoices invoices;
    private final UnaryOperator<String> sha256;
    private final Clock clock;

    /**
     * Keeping in a store.
     *
     * @param sha256 of the UTF-8 bytes of a text, as 64 hexadecimal digits in lower case
     */
    public KeepInvoice(Invoices invoices, UnaryOperator<String> sha256, Clock clock) {
        this.invoices = invoices;
        this.sha256 = sha256;
        this.clock = clock;
    }

    /**
     * What became of one invoice.
     *
     * @param isNew false if the owner had it already; then nothing has changed, and this is the one that is there
     */
    public record Kept(InvoiceId id, boolean isNew) {}

    /**
     * Keeps all invoices of a document, in their order; none of a document that could not be read.
     *
     * @param file name of the document, as it was given
     * @param documentSha256 of its bytes
     */
    public List<Kept> keep(UserId owner, String file, String documentSha256, DocumentReport report) {
        return keep(owner, file, documentSha256, report, false);
    }

    /** As {@link #keep}, but somebody is to look at each of them: where the document comes from is in doubt. */
    public List<Kept> keepForReview(UserId owner, String file, String documentSha256, DocumentReport report) {
        return keep(owner, file, documentSha256, report, true);
    }

    private List<Kept> keep(
            UserId owner, String file, String documentSha256, DocumentReport report, boolean isDoubted) {
        List<Kept> kept = new ArrayList<>();
        for (ReadOne one : report.invoices()) {
            Strategy by = report.strategy()
                    .orElseThrow(
                            () -> new IllegalArgumentException(report.status() + " with invoices, read by nobody"));
            boolean needsReview = isDoubted || !one.review(by).isEmpty();
            InvoiceSource source = new InvoiceSource(file, documentSha256, by, report.template(), needsReview);
            InvoiceId id = id(one, documentSha256, kept.size());
            boolean isNew = invoices.add(KeptInvoice.first(id, owner, one.invoice(), source, clock.instant()));
            kept.add(new Kept(id, isNew));
        }
        return List.copyOf(kept);
    }

    private InvoiceId id(ReadOne one, String documentSha256, int place) {
        String marks = DistinguishingMarks.of(one.invoice())
                .map(text -> "marks\n" + text)
                .orElseGet(() -> "document\n" + documentSha256 + "\n" + place);
        return new InvoiceId(sha256.apply(marks));
    }
}
