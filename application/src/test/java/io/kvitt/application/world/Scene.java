package io.kvitt.application.world;

import io.kvitt.application.world.Letter.File;
import io.kvitt.application.world.Letter.Kind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.notice.port.Notices;
import io.kvitt.domain.notice.port.Notifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One person and their mailboxes, where nothing happens but what a test says. */
final class Scene {

    static final UserId ANNA = People.ANNA.id();
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Duration BUDGET = Duration.ofMinutes(5);

    final WorldTime time = new WorldTime(NOON);
    final Fate fate = new Fate(event -> {});
    final Shelves kept = Shelves.inMaps();
    final Map<MailboxId, Letterbox> boxes = new LinkedHashMap<>();
    final List<MailboxId> opened = new ArrayList<>();
    final List<Notice> pushed = new ArrayList<>();
    private long holders;

    Scene() {
        kept.users().add(People.ANNA.signedUp(NOON));
        kept.notices().preferences().keep(People.ANNA.preferences());
    }

    MailboxId watch(PollPolicy policy) {
        int number = boxes.size();
        WatchedMailbox mailbox = WatchedMailbox.first(
                MailboxId.of(new UUID(3, number)),
                ANNA,
                new MailboxPlace(MailboxKind.GMAIL, "conn " + number),
                policy,
                People.ANNA.zone(),
                Wanted.everything(Instant.EPOCH),
                time.now());
        kept.mails().add(mailbox);
        boxes.put(mailbox.id(), new Letterbox(true, time, fate));
        return mailbox.id();
    }

    Worker worker() {
        return worker(kept, Duration.ZERO);
    }

    Worker worker(Shelves through, Duration ahead) {
        return new Worker(
                through, time.clock(ahead), () -> Worker.holder(++holders), this::open, channel -> new Notifier() {
                    @Override
                    public NoticeChannel channel() {
                        return channel;
                    }

                    @Override
                    public Told tell(Notice notice) {
                        if (channel == NoticeChannel.PUSH) {
                            pushed.add(notice);
                        }
                        return Told.TOLD;
                    }
                });
    }

    private MailboxAnswer open(WatchedMailbox watched) {
        opened.add(watched.id());
        return boxes.get(watched.id()).open(watched);
    }

    static Bill bill(int number) {
        return new Bill("ANNA Energi", "F" + number, new BigDecimal("100.00"), LocalDate.of(2026, 12, 1));
    }

    MessageId comes(MailboxId box, Bill bill, String remark) {
        return comes(box, Kind.PAPERS, bill.text(remark), List.of(bill));
    }

    MessageId comes(MailboxId box, Kind kind, String text, List<Bill> bills) {
        int garbled = kind == Kind.GARBLED ? Integer.MAX_VALUE : 0;
        Letter letter =
                new Letter(kind, time.now(), "a@x.se", "Faktura", List.of(new File("a.pdf", text)), garbled, bills);
        return boxes.get(box).comes(letter, Duration.ZERO);
    }

    MessageState state(MailboxId box, MessageId id) {
        return kept.mails().message(ANNA, box, id).orElseThrow().state();
    }

    WatchedMailbox now(MailboxId box) {
        return kept.mails().find(ANNA, box).orElseThrow();
    }

    List<KeptInvoice> invoices() {
        return kept.invoices()
                .list(ANNA, InvoicePosition.START, Invoices.LARGEST_PAGE)
                .invoices();
    }

    List<String> numbers() {
        return invoices().stream()
                .map(invoice -> invoice.read().value(Field.INVOICE_NUMBER).orElseThrow())
                .sorted()
                .toList();
    }

    List<Notice> inbox() {
        return kept.notices()
                .notices()
                .list(ANNA, NoticePosition.START, false, Notices.LARGEST_PAGE)
                .notices();
    }
}
