package io.kvitt.application.mail;

import io.kvitt.application.invoice.KeepInvoice.Kept;
import io.kvitt.application.mail.TakeInDocument.TakenIn;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.LeftPart;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads documents again that came by mail and needed a password: their bytes were kept, so that no mailbox is asked. Doing it again
 * changes nothing.
 */
public final class ReadLocked {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 1_000;

    private final Mails mails;
    private final Originals originals;
    private final TakeInDocument takeIn;

    /** @param takeIn that knows the passwords of users */
    public ReadLocked(Mails mails, Originals originals, TakeInDocument takeIn) {
        this.mails = mails;
        this.originals = originals;
        this.takeIn = takeIn;
    }

    /**
     * What came of it.
     *
     * @param newInvoices that were in those that opened
     * @param stillLocked documents that no password of the user opens
     */
    public record Answer(int newInvoices, int stillLocked) {}

    public Answer read(UserId owner) {
        Round round = new Round(owner);
        mails.of(owner).forEach(round::over);
        return new Answer(round.newInvoices, round.stillLocked);
    }

    private static Optional<DisplayName> locked(KnownMessage message) {
        return message.left().stream()
                .filter(part -> part.ignored()
                        .filter(IgnoreReason.NEEDS_PASSWORD::equals)
                        .isPresent())
                .map(LeftPart::name)
                .findFirst();
    }

    /** One time over all mailboxes of a user. */
    private final class Round {
        private final UserId owner;
        private final Set<String> seen = new HashSet<>();
        private int newInvoices;
        private int stillLocked;

        Round(UserId owner) {
            this.owner = owner;
        }

        void over(WatchedMailbox mailbox) {
            Instant before = Mails.END;
            List<KnownMessage> page = mails.messages(owner, mailbox.id(), before, PAGE);
            for (int pages = 1; !page.isEmpty() && pages < MOST_PAGES; pages++) {
                page.forEach(this::again);
                before = page.get(page.size() - 1).ref().receivedAt();
                page = mails.messages(owner, mailbox.id(), before, PAGE);
            }
        }

        private void again(KnownMessage message) {
            locked(message)
                    .ifPresent(name -> message.documents().stream()
                            .filter(seen::add)
                            .flatMap(hash -> originals.find(owner, new DocumentHash(hash)).stream())
                            .forEach(original -> again(message, name, original)));
        }

        private void again(KnownMessage message, DisplayName name, Original original) {
            MailDocument document = new MailDocument(name, FileKind.of(original.bytes()), original.bytes());
            TakenIn taken = takeIn.take(owner, document, message.envelope().trust());
            newInvoices += (int) taken.invoices().stream().filter(Kept::isNew).count();
            stillLocked +=
                    taken.without().filter(IgnoreReason.NEEDS_PASSWORD::equals).isPresent() ? 1 : 0;
        }
    }
}
