package io.kvitt.application.mail;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.SenderTrust;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes in a document that came by mail: its bytes are kept first, then it is read, then its invoices are kept. Whoever is told of an
 * invoice can so look at the paper. Taking it in again changes nothing.
 */
public final class TakeInDocument {

    private final Originals originals;
    private final ReadInvoice read;
    private final KeepInvoice keep;
    private final Clock clock;

    public TakeInDocument(Originals originals, ReadInvoice read, KeepInvoice keep, Clock clock) {
        this.originals = originals;
        this.read = read;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param sha256 under which the original is kept
     * @param invoices that it holds
     * @param without why it yielded none; the original is there to be looked at
     */
    public record TakenIn(String sha256, List<Kept> invoices, Optional<IgnoreReason> without) {
        public TakenIn {
            invoices = List.copyOf(invoices);
        }
    }

    /** Takes it in. What comes from somebody who is not who they say is kept for review only. */
    public TakenIn take(UserId owner, MailDocument document, SenderTrust trust) {
        Original original = Original.of(document.bytes())
                .orElseThrow(() -> new IllegalArgumentException("a part of a mail beyond its limits"));
        String hash = originals.keep(owner, original, clock.instant()).hex();
        DocumentReport report = read.read(document.bytes(), ReadInvoice.Options.ALL);
        String file = document.name().value();
        List<Kept> kept = trust == SenderTrust.REFUTED
                ? keep.keepForReview(owner, file, hash, report)
                : keep.keepUnlessDeleted(owner, file, hash, report);
        return new TakenIn(hash, kept, kept.isEmpty() ? Optional.of(without(report)) : Optional.empty());
    }

    private static IgnoreReason without(DocumentReport report) {
        Optional<DocumentProblem.Code> code = report.problem().map(DocumentProblem::code);
        boolean isLocked = code.filter(TakeInDocument::asksForPassword).isPresent();
        if (isLocked) {
            return IgnoreReason.NEEDS_PASSWORD;
        }
        return report.status() == Status.FAILED ? IgnoreReason.NOT_READABLE : IgnoreReason.NO_INVOICE;
    }

    private static boolean asksForPassword(DocumentProblem.Code code) {
        return code == DocumentProblem.Code.ENCRYPTED || code == DocumentProblem.Code.WRONG_PASSWORD;
    }
}
