package io.kvitt.application.mail;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what has come of that which comes once a month, so that nobody goes on looking for it. Of a month is what is due in it. */
public final class FindThisMonths {

    /** What is due in a month is sent in it, or in one of the two before. */
    private static final int MONTHS_AHEAD = 2;

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;

    private final Invoices invoices;
    private final Mails mails;

    public FindThisMonths(Invoices invoices, Mails mails) {
        this.invoices = invoices;
        this.mails = mails;
    }

    /** The first that is due of a type; a paper of which it was not read what it is counts as an invoice. */
    public Optional<KeptInvoice> ofType(UserId owner, DocType type, YearMonth month) {
        return invoices.dueIn(owner, month).stream()
                .filter(invoice -> invoice.invoice().value(Field.DOC_TYPE).orElse(DocType.INVOICE) == type)
                .findFirst();
    }

    /** Whether what is due in the month of an instant has come through a mailbox, from each sender that is wanted of it. */
    public boolean hasCome(WatchedMailbox mailbox, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(mailbox.zone()));
        Set<String> documents = invoices.dueIn(mailbox.owner(), month).stream()
                .map(invoice -> invoice.source().sha256())
                .collect(Collectors.toSet());
        return !documents.isEmpty() && mailbox.wanted().isAnsweredBy(senders(mailbox, documents, month));
    }

    /** The envelopes of the messages that brought one of these documents. */
    private List<Envelope> senders(WatchedMailbox mailbox, Set<String> documents, YearMonth month) {
        Instant first = month.minusMonths(MONTHS_AHEAD)
                .atDay(1)
                .atStartOfDay(mailbox.zone())
                .toInstant();
        List<Envelope> senders = new ArrayList<>();
        Instant before = Mails.END;
        for (int pages = 0; pages < MOST_PAGES && before.isAfter(first); pages++) {
            List<KnownMessage> page = mails.messages(mailbox.owner(), mailbox.id(), before, PAGE);
            page.stream()
                    .filter(message -> message.documents().stream().anyMatch(documents::contains))
                    .forEach(message -> senders.add(message.envelope()));
            before = page.size() < PAGE ? first : page.get(PAGE - 1).ref().receivedAt();
        }
        return senders;
    }
}
