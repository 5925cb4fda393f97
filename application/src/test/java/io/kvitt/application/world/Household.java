package io.kvitt.application.world;

import io.kvitt.application.invoice.DeleteInvoice;
import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.application.invoice.ReviseInvoice;
import io.kvitt.application.mail.ChangeMailbox;
import io.kvitt.application.notice.MarkRead;
import io.kvitt.application.payment.SubmissionAnswer;
import io.kvitt.application.payment.SubmitPayment;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.StatedCorrections;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentSubmission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** What the people of a world do: each asks again until they are answered, as people and their programs do. */
final class Household {

    private static final int PATIENCE = 5;
    private static final int PAYMENT_IDS = 8;

    private final Worker server;
    private final Shelves truth;
    private final Fate fate;
    private final Book book;
    private final List<Box> boxes;

    /** @param truth what is kept, to choose from */
    Household(Worker server, Shelves truth, Fate fate, Book book, List<Box> boxes) {
        this.server = server;
        this.truth = truth;
        this.fate = fate;
        this.book = book;
        this.boxes = boxes;
    }

    void pays() {
        Invoices invoices = server.shelves().invoices();
        some().ifPresent(mine -> {
            ReviseInvoice mark = new ReviseInvoice(invoices, server.clock());
            InvoiceRevision paid = InvoiceRevision.of(StatedCorrections.NONE)
                    .with(new InvoiceRevision.Standing(InvoiceStatus.PAID, LocalDate.of(2026, 11, 23)));
            insist(() -> invoices.find(mine.owner(), mine.id())
                    .map(now -> now.status() == InvoiceStatus.PAID
                            || isSettled(mark.revise(mine.owner(), mine.id(), now.version(), paid)))
                    .orElse(true));
            book.paid(mine.owner(), number(mine));
        });
    }

    void corrects() {
        Invoices invoices = server.shelves().invoices();
        some().ifPresent(mine -> {
            LocalDate due = mine.dueOn().orElseThrow().plusDays(1L + fate.draw(20));
            InvoiceRevision revision = InvoiceRevision.of(
                    new StatedCorrections(Map.of(Field.DUE_DATE.key(), Optional.of(due.toString()))));
            ReviseInvoice revise = new ReviseInvoice(invoices, server.clock());
            insist(() -> invoices.find(mine.owner(), mine.id())
                    .map(now -> now.dueOn().filter(due::equals).isPresent()
                            || isSettled(revise.revise(mine.owner(), mine.id(), now.version(), revision)))
                    .orElse(true));
            book.due(mine.owner(), number(mine), due);
        });
    }

    void deletesInvoice() {
        Invoices invoices = server.shelves().invoices();
        some().ifPresent(mine -> {
            DeleteInvoice delete = new DeleteInvoice(invoices, server.clock());
            insist(() -> invoices.find(mine.owner(), mine.id())
                    .map(now -> isSettled(delete.delete(mine.owner(), mine.id(), now.version())))
                    .orElse(true));
            book.deleted(mine.owner(), number(mine));
        });
    }

    void reads() {
        UserId reader = person().id();
        insist(() -> new MarkRead(server.shelves().notices().notices(), server.clock()).readAll(reader) >= 0);
    }

    /** Some ids are stated by several, and with another amount the second time. */
    void submitsPayment() {
        PaymentId id = new PaymentId(new UUID(4L << 12, 2L << 62 | fate.draw(PAYMENT_IDS)));
        Book.Stated stated = new Book.Stated(person().id(), fate.isOneOf(4) ? "99.50" : "100.00");
        if (book.gone.contains(stated.owner())) {
            return; // whoever is gone is let in nowhere
        }
        book.stated.computeIfAbsent(id, first -> new HashSet<>()).add(stated);
        SubmitPayment submit = new SubmitPayment(server.shelves().payments(), server.clock());
        insist(() -> {
            SubmissionAnswer answer = submit.submit(submission(id, stated));
            if (answer instanceof SubmissionAnswer.Accepted accepted) {
                accepted(id, accepted);
            }
            return true;
        });
    }

    private void accepted(PaymentId id, SubmissionAnswer.Accepted answer) {
        if (book.accepted.containsKey(id) && !book.accepted.get(id).equals(answer.payment())) {
            boolean isOfSomebodyGone = book.gone.contains(book.accepted.get(id).owner());
            if (!isOfSomebodyGone) {
                book.breaks(Invariant.I5, "payment " + id + " was accepted with two contents");
            }
        }
        book.accepted.put(id, answer.payment());
    }

    private static PaymentSubmission submission(PaymentId id, Book.Stated stated) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.PAYMENT_ID, id.toString());
        texts.put(PaymentField.USER_ID, stated.owner().value().substring("user_".length()));
        texts.put(PaymentField.TIMESTAMP, "2026-01-25T09:00:00Z");
        texts.put(PaymentField.DESCRIPTION, "Hyra");
        texts.put(PaymentField.CURRENCY, "SEK");
        texts.put(PaymentField.AMOUNT, stated.amount());
        return new PaymentSubmission(texts);
    }

    void throwsAway() {
        letter().ifPresent(sent -> {
            sent.box().post().thrownAway(sent.id());
            book.thrownAway(sent);
        });
    }

    /** From one mailbox into another of the same user. */
    void moves(Mailing mailing) {
        letter().ifPresent(sent -> {
            mailing.put(fate.one(boxesOf(sent.owner())), sent.letter());
            sent.box().post().thrownAway(sent.id());
            book.thrownAway(sent);
        });
    }

    void wantsMore() {
        Box box = fate.one(boxes);
        changes(box, (known, now) -> known.set(known.policy(), known.zone(), Wanted.everything(Instant.EPOCH), now));
        box.wantsEverything();
    }

    void beginsAgain() {
        Box box = fate.one(boxes);
        if (!box.post().isGrantLost()) {
            changes(box, WatchedMailbox::begunAgain);
        }
    }

    void grantsAgain(Box box) {
        if (box.post().isGrantLost()) {
            box.post().grantedAgain();
            changes(box, WatchedMailbox::letInAgain);
        }
    }

    void deletesAccount() {
        UserId leaver = person().id();
        book.gone.add(leaver);
        insist(() -> {
            server.deleteAccount().delete(leaver);
            return true;
        });
    }

    private interface Change {
        WatchedMailbox of(WatchedMailbox known, Instant now);
    }

    private void changes(Box box, Change change) {
        ChangeMailbox use = new ChangeMailbox(server.shelves().mails(), server.clock());
        UnaryOperator<WatchedMailbox> next =
                known -> change.of(known, server.clock().instant());
        insist(() -> {
            use.change(box.owner(), box.id(), next);
            return true;
        });
    }

    /** Asks until they are answered; the last time nothing goes wrong. */
    private void insist(BooleanSupplier request) {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                if (request.getAsBoolean()) {
                    return;
                }
            } catch (Crash | OutsideFailure unheard) { // asked again
                continue;
            }
        }
        fate.spare(() -> {
            while (!request.getAsBoolean()) {
                Thread.onSpinWait();
            }
        });
    }

    private static boolean isSettled(InvoiceAnswer answer) {
        return !(answer instanceof InvoiceAnswer.Conflict);
    }

    private Optional<KeptInvoice> some() {
        List<KeptInvoice> mine = truth.invoices()
                .list(person().id(), InvoicePosition.START, Invoices.LARGEST_PAGE)
                .invoices();
        return mine.isEmpty() ? Optional.empty() : Optional.of(fate.one(mine));
    }

    private static String number(KeptInvoice invoice) {
        return invoice.read().value(Field.INVOICE_NUMBER).orElseThrow();
    }

    private Optional<Book.Sent> letter() {
        List<Book.Sent> there =
                book.letters.stream().filter(sent -> !book.isThrownAway(sent)).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(fate.one(there));
    }

    private List<Box> boxesOf(UserId owner) {
        return boxes.stream().filter(box -> box.owner().equals(owner)).toList();
    }

    private People person() {
        return fate.one(List.of(People.values()));
    }
}
