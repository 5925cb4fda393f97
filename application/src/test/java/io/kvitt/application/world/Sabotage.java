package io.kvitt.application.world;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.Payments;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores that break one promise each, so that it is seen which invariant complains. */
enum Sabotage implements Shelves.Around {
    INVOICE_DROPPED(Invariant.I1, "addUnlessDeleted") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return isChosen(((KeptInvoice) with[0]).id()) ? Invoices.Addition.NEW : honest(port, method, with);
        }
    },
    INVOICE_DOUBLED(Invariant.I1, "addUnlessDeleted") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            KeptInvoice first = (KeptInvoice) with[0];
            String other = Worker.sha256(first.id().value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            ((Invoices) port).add(copy(first, new InvoiceId(other), first.owner()));
            return honest(port, method, with);
        }
    },
    DELETED_INVOICE_BACK(Invariant.I1, "addUnlessDeleted") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            @SuppressWarnings("unchecked")
            List<Duty> duties = (List<Duty>) with[1];
            boolean isNew = ((Invoices) port).add((KeptInvoice) with[0], duties);
            return isNew ? Invoices.Addition.NEW : Invoices.Addition.THERE;
        }
    },
    NOTICE_DROPPED(Invariant.I2, "Notices.add") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return isChosen(((Notice) with[0]).id()) ? true : honest(port, method, with);
        }
    },
    NOTICE_DOUBLED(Invariant.I2, "Notices.add") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            honest(port, method, new Object[] {under(new NoticeId(new UUID(1, with[0].hashCode())), (Notice) with[0])});
            return honest(port, method, with);
        }
    },
    EVERYTHING_SENT_AGAIN(Invariant.I3, "begin") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            honest(port, method, with);
            return true;
        }
    },
    INVOICE_OF_SOMEBODY_ELSE(Invariant.I4, "addUnlessDeleted") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            KeptInvoice mine = (KeptInvoice) with[0];
            ((Invoices) port).add(copy(mine, mine.id(), next(mine.owner())));
            return honest(port, method, with);
        }
    },
    PAYMENT_DOUBLED(Invariant.I5, "Payments.add") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            Payment one = (Payment) with[0];
            ((Payments) port)
                    .add(new Payment(
                            new PaymentId(new UUID(4L << 12, 2L << 62 | 99)),
                            one.owner(),
                            one.paidAt(),
                            one.description(),
                            one.amount(),
                            one.reverses(),
                            one.acceptedAt()));
            return honest(port, method, with);
        }
    },
    PAYMENT_DROPPED(Invariant.I6, "Payments.add") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return new Addition.New((Payment) with[0]);
        }
    },
    PAPERS_STAY(Invariant.I7, "Originals.deleteAll") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return done();
        }
    },
    ASKED_THOUGH_SHUT_OUT(Invariant.I8, "Mails.") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            Mails mails = (Mails) port;
            return switch (method.getName()) {
                case "due" -> evenIfShutOut(mails);
                case "find" -> mails.find((UserId) with[0], (MailboxId) with[1]).map(Sabotage::hidden);
                case "take" -> takenEvenSo(mails, with);
                default -> honest(port, method, with);
            };
        }
    },
    FAILED_MESSAGES_FORGOTTEN(Invariant.I10, "toTry") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return ((List<?>) honest(port, method, with))
                    .stream()
                            .filter(one -> !(((KnownMessage) one).state() instanceof MessageState.Failed))
                            .toList();
        }
    },
    DUTIES_NEVER_DONE(Invariant.I11, "Duties.done") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return done();
        }
    },
    DUTY_DROPPED(Invariant.I2, "addUnlessDeleted") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return honest(port, method, new Object[] {with[0], List.<Duty>of()});
        }
    },
    MAILBOXES_NEVER_GIVEN_BACK(Invariant.I11, "finish") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            return true;
        }
    },
    STORE_WITH_A_FAULT(Invariant.NO_FAULT, "nextTryAt") {
        @Override
        Object broken(Object port, Method method, Object[] with) {
            throw new IllegalArgumentException("a fault of the store");
        }
    };

    private final Invariant breaks;
    private final String call;

    Sabotage(Invariant breaks, String call) {
        this.breaks = breaks;
        this.call = call;
    }

    abstract Object broken(Object port, Method method, Object[] with);

    Invariant breaks() {
        return breaks;
    }

    @Override
    public <P> P port(Class<P> promise, P port) {
        return promise.cast(Proxy.newProxyInstance(
                promise.getClassLoader(), new Class<?>[] {promise}, (self, method, with) -> {
                    if (method.isDefault()) { // by what it calls of this port, which may be sabotaged
                        return InvocationHandler.invokeDefault(self, method, with);
                    }
                    boolean isIt = (promise.getSimpleName() + "." + method.getName()).contains(call);
                    return isIt ? broken(port, method, with) : honest(port, method, with);
                }));
    }

    static Object honest(Object port, Method method, Object[] with) {
        return Fateful.called(port, method, with);
    }

    /** What a method without a result gives back to a proxy. */
    @SuppressWarnings("NullAway") // a proxy of a void method has nothing else to say
    private static Object done() {
        return null;
    }

    static boolean isChosen(Object one) {
        return one.hashCode() % 3 == 0;
    }

    private static UserId next(UserId owner) {
        return People.values()[(People.of(owner).ordinal() + 1) % People.values().length].id();
    }

    private static KeptInvoice copy(KeptInvoice of, InvoiceId id, UserId owner) {
        return KeptInvoice.first(id, owner, of.read(), of.source(), of.keptAt());
    }

    private static Notice under(NoticeId id, Notice of) {
        return new Notice(id, of.owner(), of.kind(), of.title(), of.text(), of.about(), of.at(), of.readAt());
    }

    private static List<WatchedMailbox> evenIfShutOut(Mails mails) {
        List<WatchedMailbox> all = new ArrayList<>();
        for (People one : People.values()) {
            all.addAll(mails.of(one.id()));
        }
        return all;
    }

    private static WatchedMailbox hidden(WatchedMailbox mailbox) {
        return new WatchedMailbox(
                mailbox.id(),
                mailbox.owner(),
                mailbox.place(),
                new MailboxStatus.Watched(),
                mailbox.policy(),
                mailbox.zone(),
                mailbox.wanted(),
                mailbox.cursor(),
                mailbox.result(),
                mailbox.lookedAt(),
                mailbox.failures(),
                mailbox.dueAt(),
                mailbox.lease(),
                mailbox.generation(),
                mailbox.version());
    }

    private static Optional<MailPass> takenEvenSo(Mails mails, Object[] with) {
        UserId owner = (UserId) with[0];
        MailboxId id = (MailboxId) with[1];
        LeaseOwner holder = (LeaseOwner) with[2];
        Optional<WatchedMailbox> shut =
                mails.find(owner, id).filter(mailbox -> mailbox.status() instanceof MailboxStatus.NeedsReauth);
        shut.ifPresent(mailbox -> mails.update(mailbox.takenBy(holder, (Instant) with[4])));
        return shut.isEmpty()
                ? mails.take(owner, id, holder, (Instant) with[3], (Instant) with[4])
                : Optional.of(new MailPass(owner, id, holder, shut.get().generation()));
    }
}
