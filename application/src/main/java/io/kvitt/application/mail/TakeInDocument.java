package io.kvitt.application.mail;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.Status;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.domain.Secret;
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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes in a document that came by mail: its bytes are kept first, then it is read, then its invoices are kept. Whoever is told of an
 * invoice can so look at the paper. That the invoices are kept is waited for by whoever asks what became of them, so that those of
 * several documents wait for the disk together. Taking it in again changes nothing.
 */
public final class TakeInDocument {

    private final Originals originals;
    private final ReadInvoice read;
    private final KeepInvoice keep;
    private final Clock clock;
    private final Function<UserId, List<Secret>> passwords;

    /** Without any password: what is locked stays so. */
    public TakeInDocument(Originals originals, ReadInvoice read, KeepInvoice keep, Clock clock) {
        this(originals, read, keep, clock, owner -> List.of());
    }

    private TakeInDocument(
            Originals originals,
            ReadInvoice read,
            KeepInvoice keep,
            Clock clock,
            Function<UserId, List<Secret>> passwords) {
        this.originals = originals;
        this.read = read;
        this.keep = keep;
        this.clock = clock;
        this.passwords = passwords;
    }

    /** The same; on what is locked the passwords of its owner are tried, in their order. */
    public TakeInDocument trying(Function<UserId, List<Secret>> ofOwner) {
        return new TakeInDocument(originals, read, keep, clock, ofOwner);
    }

    /**
     * What came of it.
     *
     * @param sha256 under which the original is kept
     * @param begun what asks for each invoice that it holds
     * @param without why it yielded none; the original is there to be looked at
     */
    public record TakenIn(String sha256, List<Supplier<Kept>> begun, Optional<IgnoreReason> without) {
        public TakenIn {
            begun = List.copyOf(begun);
        }

        /** Its invoices, once they are kept. */
        public List<Kept> invoices() {
            return begun.stream().map(Supplier::get).toList();
        }
    }

    /** Takes it in. What comes from somebody who is not who they say is kept for review only. */
    public TakenIn take(UserId owner, MailDocument document, SenderTrust trust) {
        Original original = Original.of(document.bytes())
                .orElseThrow(() -> new IllegalArgumentException("a part of a mail beyond its limits"));
        String hash = originals.keep(owner, original, clock.instant()).hex();
        DocumentReport report = report(owner, document);
        String file = document.name().value();
        List<Supplier<Kept>> begun = trust == SenderTrust.REFUTED
                ? keep.beginForReview(owner, file, hash, report)
                : keep.beginUnlessDeleted(owner, file, hash, report);
        return new TakenIn(hash, begun, begun.isEmpty() ? Optional.of(without(report)) : Optional.empty());
    }

    /** Passwords are unsealed only where one is needed. */
    private DocumentReport report(UserId owner, MailDocument document) {
        DocumentReport report = read.read(document.bytes(), ReadInvoice.Options.ALL);
        List<Secret> known = isLocked(report) ? passwords.apply(owner) : List.of();
        return known.isEmpty() ? report : read.read(document.bytes(), ReadInvoice.Options.ALL.with(known));
    }

    private static boolean isLocked(DocumentReport report) {
        return report.problem()
                .map(DocumentProblem::code)
                .filter(TakeInDocument::asksForPassword)
                .isPresent();
    }

    private static IgnoreReason without(DocumentReport report) {
        if (isLocked(report)) {
            return IgnoreReason.NEEDS_PASSWORD;
        }
        return report.status() == Status.FAILED ? IgnoreReason.NOT_READABLE : IgnoreReason.NO_INVOICE;
    }

    private static boolean asksForPassword(DocumentProblem.Code code) {
        return code == DocumentProblem.Code.ENCRYPTED || code == DocumentProblem.Code.WRONG_PASSWORD;
    }
}
