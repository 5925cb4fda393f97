package io.kvitt.application.mail;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.SenderTrust;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes in a document that came by mail: its bytes are kept first, then it is read, then its invoices are kept. Whoever is told of an
 * invoice can so look at the paper. Taking it in again changes nothing.
 */
public final class TakeInDocument {

    private final OriginalKeeping originals;
    private final ReadInvoice read;
    private final KeepInvoice keep;
    private final Function<byte[], String> sha256;

    /** @param sha256 of bytes, as 64 hexadecimal digits in lower case */
    public TakeInDocument(
            OriginalKeeping originals, ReadInvoice read, KeepInvoice keep, Function<byte[], String> sha256) {
        this.originals = originals;
        this.read = read;
        this.keep = keep;
        this.sha256 = sha256;
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
        String hash = sha256.apply(document.bytes());
        originals.keep(owner, hash, document.bytes());
        DocumentReport report = read.read(document.bytes(), ReadInvoice.Options.ALL);
        String file = document.name().value();
        List<Kept> kept = trust == SenderTrust.REFUTED
                ? keep.keepForReview(owner, file, hash, report)
                : keep.keep(owner, file, hash, report);
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
