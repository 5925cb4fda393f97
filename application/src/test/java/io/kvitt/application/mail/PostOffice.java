package io.kvitt.application.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.ReadInvoice;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.port.CodeReader;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.document.port.PictureReader;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.port.EInvoiceReader;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.InvoiceTemplates;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.Mailboxes;
import io.kvitt.domain.mail.port.Mails;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All that mail needs to become invoices, with paper mailboxes and a store in maps. */
final class PostOffice {

    static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Duration SLICE = Duration.ofSeconds(60);

    final HandClock clock = new HandClock(NOON);
    final InMemoryStore store = new InMemoryStore();
    final Set<String> originals = Collections.synchronizedSet(new LinkedHashSet<>());

    private final Map<MailboxPlace, PaperMailbox> mailboxes = new HashMap<>();
    private long holders;

    /** A new mailbox of Anna's, due at once. */
    MailboxId watch(int number, Wanted wanted) {
        MailboxPlace place = new MailboxPlace(MailboxKind.GMAIL, "connection " + number);
        mailboxes.put(place, new PaperMailbox());
        WatchedMailbox mailbox = WatchedMailbox.first(
                MailboxId.of(new UUID(5, number)),
                ANNA,
                place,
                PollPolicy.EVERY_5_MINUTES,
                ZoneOffset.UTC,
                wanted,
                clock.instant());
        store.mails().add(mailbox);
        return mailbox.id();
    }

    MailboxId watch() {
        return watch(1, Wanted.everything(Instant.EPOCH));
    }

    PaperMailbox mailbox(int number) {
        return mailboxes.get(new MailboxPlace(MailboxKind.GMAIL, "connection " + number));
    }

    PaperMailbox mailbox() {
        return mailbox(1);
    }

    SyncMailbox sync() {
        return sync(store.mails(), store.invoices());
    }

    /** With stores of a process that may die. */
    SyncMailbox sync(Mails mails, Invoices invoices) {
        return sync(mails, invoices, this::open);
    }

    /** With mailboxes that are opened like this. */
    SyncMailbox sync(Mails mails, Invoices invoices, Mailboxes door) {
        Originals documents = new NotedOriginals(store.originals(), originals);
        KeepInvoice keep = new KeepInvoice(invoices, documents, text -> sha256(text.getBytes(UTF_8)), clock);
        TakeInDocument takeIn = new TakeInDocument(documents, reading(), keep, clock);
        Map<MailboxKind, Mailboxes> doors = Map.of(MailboxKind.GMAIL, door, MailboxKind.FOLDER, door);
        return new SyncMailbox(
                mails,
                doors,
                new ReadMessage(new PaperReader(), takeIn, clock),
                PollTimes.USUAL,
                () -> new LeaseOwner(new UUID(9, ++holders)),
                clock);
    }

    /** A folder that Anna has on her machine. */
    PaperMailbox folder(String path) {
        return mailboxes.computeIfAbsent(new MailboxPlace(MailboxKind.FOLDER, path), place -> new PaperMailbox());
    }

    MailboxAnswer open(WatchedMailbox watched) {
        return Optional.ofNullable(mailboxes.get(watched.place()))
                .<MailboxAnswer>map(MailboxAnswer.Open::new)
                .orElseGet(MailTrouble.Unavailable::new);
    }

    /** A document says {@code NUMBER AMOUNT} and perhaps when it is due, or {@code locked}, or something else, which is no invoice. */
    private static ReadInvoice reading() {
        return new ReadInvoice(
                (bytes, passwords) -> opened(bytes),
                PostOffice::invoices,
                new NoTemplates(),
                PictureReader.NONE,
                CodeReader.NONE);
    }

    private static final class NoTemplates implements InvoiceTemplates {
        @Override
        public Optional<TemplateReading> read(DocumentContent document) {
            return Optional.empty();
        }

        @Override
        public Optional<TemplateReading> readNearest(DocumentContent document) {
            return Optional.empty();
        }
    }

    private static DocumentReader.Opened opened(byte[] bytes) {
        if (new String(bytes, UTF_8).equals("locked")) {
            return new DocumentReader.Opened.Unreadable(
                    new DocumentProblem(DocumentProblem.Code.ENCRYPTED, "it is locked"));
        }
        return new DocumentReader.Opened.Content(new DocumentContent(
                DocumentKind.XML,
                List.of(),
                LayoutText.of(List.of()),
                List.of(new Attachment("a.xml", bytes)),
                List.of()));
    }

    private static EInvoiceReader.EInvoices invoices(byte[] xml) {
        String[] words = new String(xml, UTF_8).split(" ");
        boolean isDue = words.length == 3 && words[2].matches("[0-9-]{10}");
        if (words.length != 2 && !isDue) {
            return new EInvoiceReader.EInvoices.Unreadable(
                    new DocumentProblem(DocumentProblem.Code.NOT_AN_INVOICE, "it is none"));
        }
        Invoice.Draft draft = new Invoice.Draft();
        if (isDue) {
            draft.put(Field.DUE_DATE, found(LocalDate.parse(words[2])));
        }
        return new EInvoiceReader.EInvoices.Read(List.of(draft.put(Field.INVOICE_NUMBER, found(words[0]))
                .put(Field.ISSUE_DATE, found(LocalDate.of(2026, 11, 5)))
                .put(Field.CURRENCY, found("SEK"))
                .put(Field.SELLER_NAME, found("Exempelhus AB"))
                .put(Field.AMOUNT_DUE, found(new BigDecimal(words[1])))
                .done()));
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "xml:/a", 0.99));
    }

    /** The numbers of the invoices that are kept. */
    List<String> numbers() {
        return kept().stream()
                .map(kept -> kept.invoice().value(Field.INVOICE_NUMBER).orElseThrow())
                .sorted()
                .toList();
    }

    List<KeptInvoice> kept() {
        return store.invoices()
                .list(ANNA, InvoicePosition.START, Invoices.LARGEST_PAGE)
                .invoices();
    }

    MessageState state(MailboxId mailbox, String id) {
        return store.mails()
                .message(ANNA, mailbox, new MessageId(id))
                .orElseThrow()
                .state();
    }

    WatchedMailbox now(MailboxId mailbox) {
        return store.mails().find(ANNA, mailbox).orElseThrow();
    }

    static Optional<SyncTally> tally(SyncAnswer answer) {
        return answer instanceof SyncAnswer.Ended ended ? Optional.of(ended.tally()) : Optional.empty();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
