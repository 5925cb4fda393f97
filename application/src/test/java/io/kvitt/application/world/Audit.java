package io.kvitt.application.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.application.payment.ListPayments;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.notice.port.Notices;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.port.TimeSpan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what is kept against what was put in. */
final class Audit {

    /** Tidings of an invoice that was due longer ago than that are none. */
    private static final int ARCHIVED_AFTER_DAYS = 30;

    /** Longer than a mailbox, or a duty, waits for anything but its weekday. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(4);

    /** What was tried more often has had the time to be done. */
    private static final int MOST_TRIES = 3;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Shelves kept;
    private final Book book;
    private final List<Box> boxes;
    private final WorldTime time;

    Audit(Shelves kept, Book book, List<Box> boxes, WorldTime time) {
        this.kept = kept;
        this.book = book;
        this.boxes = boxes;
        this.time = time;
    }

    /** What holds at every moment at which nobody is at work. */
    void always() {
        for (People one : People.values()) {
            invoicesAreTheirsAndOnce(one.id());
            noticesAreTheirsAndOnce(one.id());
        }
        deliveriesAreShownOnce();
        boxes.forEach(box -> box.post().overspent().ifPresent(how -> book.breaks(Invariant.I9, box + " " + how)));
    }

    /** What holds when everything was quiet for a while. */
    void inTheEnd() {
        for (People one : People.values()) {
            if (book.gone.contains(one.id())) {
                ownsNothing(one.id());
            } else {
                everythingIsKept(one.id());
                everythingIsTold(one);
                nothingOfOthersIsKept(one.id());
            }
        }
        paymentsAreOnce();
        boxes.stream().filter(box -> !book.gone.contains(box.owner())).forEach(box -> {
            everyMessageEnds(box);
            isWatched(box);
        });
    }

    // I1, I4

    private void invoicesAreTheirsAndOnce(UserId owner) {
        Map<String, Bill> bills = book.billsOf(owner);
        Set<String> seen = new HashSet<>();
        for (KeptInvoice invoice : invoices(owner)) {
            String number = number(invoice);
            Bill bill = bills.get(number);
            if (bill == null) {
                book.breaks(Invariant.I4, People.name(owner) + " has invoice " + number + ", which nobody sent them");
            } else if (!seen.add(number)) {
                book.breaks(Invariant.I1, People.name(owner) + " has invoice " + number + " twice");
            } else if (!book.gone.contains(owner)
                    && !kept.originals()
                            .holds(owner, new DocumentHash(invoice.source().sha256()))) {
                book.breaks(Invariant.I1, "invoice " + number + " of " + People.name(owner) + " has no paper");
            }
        }
    }

    private void everythingIsKept(UserId owner) {
        Map<String, KeptInvoice> invoices = invoices(owner).stream()
                .collect(Collectors.toMap(Audit::number, Function.identity(), (one, two) -> one));
        Set<Bill> due = book.readable(owner)
                .flatMap(sent -> sent.letter().bills().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Bill bill : due) {
            boolean isThere = invoices.containsKey(bill.number());
            if (isThere == book.isDeleted(owner, bill.number())) {
                book.breaks(
                        Invariant.I1,
                        "invoice " + bill.number() + " of " + People.name(owner)
                                + (isThere ? " is back though it was deleted" : " is lost"));
            }
        }
        invoices.values().forEach(invoice -> saysWhatItShould(owner, invoice));
        papersAreKept(owner);
    }

    private void saysWhatItShould(UserId owner, KeptInvoice invoice) {
        Bill bill = book.billsOf(owner).get(number(invoice));
        boolean isRight =
                invoice.invoice().value(Field.AMOUNT_DUE).orElseThrow().compareTo(bill.amount()) == 0
                        && invoice.invoice()
                                .value(Field.SELLER_NAME)
                                .orElseThrow()
                                .equals(bill.seller())
                        && invoice.dueOn().orElseThrow().equals(book.due(owner, bill))
                        && (invoice.status() == InvoiceStatus.PAID) == book.isPaid(owner, bill.number());
        if (!isRight) {
            book.breaks(
                    Invariant.I1,
                    "invoice " + bill.number() + " of " + People.name(owner) + " says " + invoice.dueOn() + " "
                            + invoice.status() + ", not " + book.due(owner, bill) + " of " + bill);
        }
    }

    private void papersAreKept(UserId owner) {
        book.readable(owner)
                .filter(sent -> sent.letter().kind() == Letter.Kind.PAPERS)
                .forEach(sent -> {
                    for (Letter.File file : sent.letter().files()) {
                        byte[] bytes = file.text().getBytes(UTF_8);
                        Optional<Original> original = kept.originals()
                                .find(owner, Original.of(bytes).orElseThrow().hash());
                        boolean isDocument = !file.text().equals("logo");
                        if (isDocument && original.isEmpty()) {
                            book.breaks(Invariant.I1, "the paper " + file.text() + " of " + sent.box() + " is lost");
                        }
                    }
                });
    }

    private void nothingOfOthersIsKept(UserId owner) {
        Set<String> mine = book.lettersOf(owner).flatMap(Audit::texts).collect(Collectors.toSet());
        book.letters.stream()
                .filter(sent -> !sent.owner().equals(owner))
                .flatMap(Audit::texts)
                .filter(text -> !mine.contains(text))
                .filter(text -> kept.originals()
                        .holds(
                                owner,
                                Original.of(text.getBytes(UTF_8)).orElseThrow().hash()))
                .forEach(text -> book.breaks(Invariant.I4, People.name(owner) + " has the paper " + text));
    }

    private static java.util.stream.Stream<String> texts(Book.Sent sent) {
        return sent.letter().files().stream().map(Letter.File::text);
    }

    // I2, I3, I4

    private void noticesAreTheirsAndOnce(UserId owner) {
        Set<String> events = new HashSet<>();
        for (Notice notice : notices(owner)) {
            if (!events.add(event(notice))) {
                book.breaks(Invariant.I2, People.name(owner) + " was told twice: " + event(notice));
            }
            speaksOfNobodyElse(owner, notice);
        }
        for (Box box : boxes) {
            long told = box.owner().equals(owner) ? lossesTold(box) : 0;
            if (told > box.losses()) {
                book.breaks(Invariant.I2, box + " was lost " + box.losses() + " times, and told " + told + " times");
            }
        }
    }

    private long lossesTold(Box box) {
        return notices(box.owner()).stream()
                .filter(notice -> notice.kind() == NoticeKind.MAILBOX_NEEDS_OWNER)
                .filter(notice -> box.id().value().equals(notice.about().get("mailbox_id")))
                .count();
    }

    private void speaksOfNobodyElse(UserId owner, Notice notice) {
        for (People other : People.values()) {
            boolean isNamed = (notice.title() + notice.text()).contains(other.name() + " ");
            if (isNamed && other != People.of(owner) || !notice.owner().equals(owner)) {
                book.breaks(Invariant.I4, People.name(owner) + " is told of " + other + ": " + notice.title());
            }
        }
    }

    /** What it is about; that an invoice came is one event, however sure its reading was. */
    private static String event(Notice notice) {
        NoticeKind kind = notice.kind() == NoticeKind.NEEDS_LOOK ? NoticeKind.NEW_INVOICE : notice.kind();
        boolean isOfMailbox = kind == NoticeKind.MAILBOX_NEEDS_OWNER;
        return kind + " " + new java.util.TreeMap<>(notice.about()) + (isOfMailbox ? notice.id() : "");
    }

    private void everythingIsTold(People one) {
        Map<String, KeptInvoice> invoices =
                invoices(one.id()).stream().collect(Collectors.toMap(Audit::number, Function.identity()));
        LocalDate oldest = LocalDate.ofInstant(time.now(), ZoneOffset.UTC).minusDays(ARCHIVED_AFTER_DAYS - 2);
        for (KeptInvoice invoice : invoices.values()) {
            Bill bill = book.billsOf(one.id()).get(number(invoice));
            boolean isNews = bill.due().isAfter(oldest) && !book.isPaid(one.id(), bill.number());
            long told = count(one.id(), invoice, NoticeKind.NEW_INVOICE, NoticeKind.NEEDS_LOOK);
            if (isNews && told != 1) {
                book.breaks(Invariant.I2, one + " was told " + told + " times of invoice " + bill.number());
            }
        }
        boxes.stream()
                .filter(box -> box.owner().equals(one.id()) && box.post().isGrantLost())
                .filter(box -> lossesTold(box) == 0)
                .forEach(box -> book.breaks(Invariant.I2, one + " was never told that " + box + " was lost"));
        Optional.ofNullable(book.fresh().get(one.id()))
                .flatMap(bill -> Optional.ofNullable(invoices.get(bill.number())))
                .ifPresent(invoice -> allIsToldOf(one, invoice));
    }

    private void allIsToldOf(People one, KeptInvoice invoice) {
        long soon = count(one.id(), invoice, NoticeKind.DUE_SOON);
        long late = count(one.id(), invoice, NoticeKind.OVERDUE);
        if (soon != 2 || late != 1) {
            book.breaks(
                    Invariant.I2,
                    one + " was reminded of " + number(invoice) + " " + soon + " times, and " + late
                            + " times when it was late");
        }
        long pushed = book.deliveries.stream()
                .filter(delivery -> delivery.channel() == NoticeChannel.PUSH)
                .filter(delivery -> isAbout(delivery.notice(), invoice)
                        && delivery.notice().owner().equals(one.id()))
                .map(delivery -> delivery.notice().id())
                .distinct()
                .count();
        if (pushed != (one.isReachedBy(NoticeChannel.PUSH) ? 4 : 0)) {
            book.breaks(Invariant.I3, one + " was shown " + pushed + " pushes of " + number(invoice));
        }
    }

    private long count(UserId owner, KeptInvoice invoice, NoticeKind... kinds) {
        return notices(owner).stream()
                .filter(notice -> List.of(kinds).contains(notice.kind()) && isAbout(notice, invoice))
                .count();
    }

    private static boolean isAbout(Notice notice, KeptInvoice invoice) {
        return invoice.id().value().equals(notice.about().get("invoice_id"));
    }

    private void deliveriesAreShownOnce() {
        Map<String, Set<Object>> shown = new HashMap<>();
        Set<String> mailed = new HashSet<>();
        for (Book.Delivery delivery : book.deliveries) {
            Notice notice = delivery.notice();
            People reader = People.of(notice.owner());
            String event = reader + " " + event(notice);
            boolean isMail = delivery.channel() == NoticeChannel.MAIL;
            Set<Object> ids = shown.computeIfAbsent(delivery.channel() + event, first -> new HashSet<>());
            ids.add(notice.id());
            boolean isGone = book.gone.contains(notice.owner()); // with all that was known of what was sent to them
            boolean isAgain = !isGone && (ids.size() > 1 || (isMail && !mailed.add(event)));
            if (isAgain || !reader.isReachedBy(delivery.channel())) {
                book.breaks(Invariant.I3, delivery.channel() + " again or unasked: " + event);
            }
            if (!delivery.isStorm() && reader.isQuietAt(delivery.at())) {
                book.breaks(Invariant.I3, delivery.channel() + " in the quiet hours: " + event);
            }
            speaksOfNobodyElse(notice.owner(), notice);
        }
    }

    // I5, I6

    private void paymentsAreOnce() {
        Map<Object, Payment> all = new HashMap<>();
        for (People one : People.values()) {
            BigDecimal sum = BigDecimal.ZERO;
            List<Payment> mine = new ListPayments(kept.payments()).all(one.id(), TimeSpan.ALWAYS);
            for (Payment payment : mine) {
                boolean isSecond = all.put(payment.id(), payment) != null;
                Book.Stated stated =
                        new Book.Stated(one.id(), payment.amount().amount().toPlainString());
                boolean isStated =
                        book.stated.getOrDefault(payment.id(), Set.of()).contains(stated);
                boolean isAccepted = payment.equals(book.accepted.get(payment.id()));
                if (isSecond || !isStated || !isAccepted) {
                    book.breaks(Invariant.I5, payment.id() + " of " + one + " is twice, or not as it was accepted");
                }
                sum = sum.add(payment.amount().amount());
            }
            BigDecimal accepted = book.accepted.values().stream()
                    .filter(payment -> payment.owner().equals(one.id()) && !book.gone.contains(one.id()))
                    .map(payment -> payment.amount().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(accepted) != 0) {
                book.breaks(Invariant.I6, one + " paid " + sum + ", and " + accepted + " was accepted");
            }
        }
    }

    // I7

    private void ownsNothing(UserId owner) {
        List<String> left = new ArrayList<>();
        kept.users().find(owner).ifPresent(user -> left.add("their record"));
        invoices(owner).forEach(invoice -> left.add("invoice " + number(invoice)));
        kept.originals().owners().stream().filter(owner::equals).forEach(any -> left.add("papers"));
        kept.mails().of(owner).forEach(mailbox -> left.add("a mailbox"));
        kept.mails().documents(owner).forEach(hash -> left.add("a message"));
        notices(owner).forEach(notice -> left.add(event(notice)));
        kept.notices().preferences().find(owner).ifPresent(any -> left.add("preferences"));
        kept.duties().of(owner).forEach(duty -> left.add(duty.toString()));
        if (!new ListPayments(kept.payments()).all(owner, TimeSpan.ALWAYS).isEmpty()) {
            left.add("payments");
        }
        if (!left.isEmpty()) {
            book.breaks(Invariant.I7, People.name(owner) + " is gone and owns " + left);
        }
    }

    // I10, I11

    private void everyMessageEnds(Box box) {
        boolean isOpen = !box.post().isGrantLost();
        List<KnownMessage> known = kept.mails().messages(box.owner(), box.id(), END_OF_TIME, Mails.MOST_AT_ONCE);
        Set<Object> ours = book.letters.stream()
                .filter(sent -> sent.box() == box)
                .map(Book.Sent::id)
                .collect(Collectors.toSet());
        for (KnownMessage message : known) {
            if (!ours.contains(message.ref().id())) {
                book.breaks(Invariant.I4, box + " holds a message that never came");
            }
            if (isOpen && message.state().isOpen()) {
                book.breaks(Invariant.I10, message.ref().id() + " in " + box + " is still " + message.state());
            }
        }
        book.letters.stream().filter(sent -> sent.box() == box && isOpen).forEach(this::endsAsItShould);
    }

    /** One that was settled so long ago that it is forgotten is nowhere, and a search may leave out what is not wanted. */
    private void endsAsItShould(Book.Sent sent) {
        boolean isWanted =
                sent.box().wants(sent.letter()) || sent.letter().kind().endsUnread();
        MessageState end = isWanted ? sent.letter().kind().end() : new MessageState.Ignored(IgnoreReason.NOT_WANTED);
        Optional<MessageState> known =
                kept.mails().message(sent.owner(), sent.box().id(), sent.id()).map(KnownMessage::state);
        boolean mustBeKnown = isWanted
                && sent.letter().kind() == Letter.Kind.PAPERS
                && !book.isThrownAway(sent)
                && sent.letter().at().isAfter(time.now().minus(Duration.ofDays(300)));
        if (mustBeKnown && known.isEmpty()) {
            book.breaks(Invariant.I10, sent.id() + " in " + sent.box() + " was never found");
        }
        known.filter(state -> !state.equals(end) && !book.isThrownAway(sent))
                .ifPresent(state -> book.breaks(
                        Invariant.I10, sent.id() + " in " + sent.box() + " ended as " + state + ", not " + end));
    }

    private void isWatched(Box box) {
        WatchedMailbox mailbox = kept.mails().find(box.owner(), box.id()).orElseThrow();
        Optional<Instant> due = mailbox.dueAt();
        boolean isOpen = !box.post().isGrantLost();
        boolean isWaiting =
                due.filter(at -> at.isBefore(time.now().plus(LONGEST_WAIT))).isPresent();
        boolean isOurs = mailbox.status() instanceof MailboxStatus.Watched;
        if (mailbox.lease().isPresent() || isOpen != isOurs || isOurs != isWaiting) {
            book.breaks(
                    Invariant.I11, box + " is " + mailbox.status() + ", due " + due + ", held by " + mailbox.lease());
        }
        for (Duty duty : kept.duties().of(box.owner())) {
            boolean waits = duty.tries() <= MOST_TRIES
                    && duty.dueAt().isBefore(time.now().plus(LONGEST_WAIT));
            if (!waits || duty.dueAt().isBefore(time.now())) {
                book.breaks(Invariant.I11, duty + " was never done");
            }
        }
    }

    private List<KeptInvoice> invoices(UserId owner) {
        return kept.invoices()
                .list(owner, InvoicePosition.START, Invoices.LARGEST_PAGE)
                .invoices();
    }

    private List<Notice> notices(UserId owner) {
        return kept.notices()
                .notices()
                .list(owner, NoticePosition.START, false, Notices.LARGEST_PAGE)
                .notices();
    }

    private static String number(KeptInvoice invoice) {
        return invoice.read().value(Field.INVOICE_NUMBER).orElseThrow();
    }
}
