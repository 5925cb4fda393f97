package io.kvitt.application.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.application.identity.DeleteAccount;
import io.kvitt.application.identity.DisconnectGoogle;
import io.kvitt.application.identity.DoDuties;
import io.kvitt.application.identity.EraseUser;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.application.mail.PaperReader;
import io.kvitt.application.mail.ReadMessage;
import io.kvitt.application.mail.SyncDueMailboxes;
import io.kvitt.application.mail.SyncMailbox;
import io.kvitt.application.mail.TakeInDocument;
import io.kvitt.application.notice.RemindOwners;
import io.kvitt.application.notice.TellOwner;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.port.Notifier;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** One process of ours: the use cases over its own ways to the store, by its own clock. */
final class Worker {

    private static final int MAILBOXES = 20;
    private static final int DUTIES = 50;

    private final Shelves shelves;
    private final Clock clock;
    private final Supplier<LeaseOwner> holders;
    private final io.kvitt.domain.mail.port.Mailboxes door;
    private final Function<NoticeChannel, Notifier> channels;

    Worker(
            Shelves shelves,
            Clock clock,
            Supplier<LeaseOwner> holders,
            io.kvitt.domain.mail.port.Mailboxes door,
            Function<NoticeChannel, Notifier> channels) {
        this.shelves = shelves;
        this.clock = clock;
        this.holders = holders;
        this.door = door;
        this.channels = channels;
    }

    Shelves shelves() {
        return shelves;
    }

    Clock clock() {
        return clock;
    }

    void goOverMailboxes(Duration budget) {
        KeepInvoice keep =
                new KeepInvoice(shelves.invoices(), shelves.originals(), text -> sha256(text.getBytes(UTF_8)), clock);
        TakeInDocument takeIn = new TakeInDocument(shelves.originals(), Bill.reading(), keep, clock);
        SyncMailbox sync = new SyncMailbox(
                shelves.mails(),
                Map.of(MailboxKind.GMAIL, door, MailboxKind.FOLDER, door),
                new ReadMessage(new PaperReader(), takeIn, clock),
                PollTimes.USUAL,
                holders,
                clock);
        new SyncDueMailboxes(shelves.mails(), sync, clock).syncDue(MAILBOXES, budget);
    }

    /** @return how many were tried */
    int doDuties() {
        TellOwner tell = new TellOwner(
                shelves.notices(),
                shelves.invoices(),
                this::isThere,
                shelves.duties(),
                List.of(channels.apply(NoticeChannel.PUSH), channels.apply(NoticeChannel.MAIL)),
                clock);
        DoDuties.Tally tally = new DoDuties(shelves.duties(), List.of(tell, erase()), entry -> {}, clock).doDue(DUTIES);
        return tally.done() + tally.putOff();
    }

    void remind() {
        new RemindOwners(shelves.invoices(), shelves.notices(), shelves.duties(), clock).remind();
    }

    DeleteAccount deleteAccount() {
        return new DeleteAccount(shelves.users(), erase(), clock);
    }

    private EraseUser erase() {
        return new EraseUser(
                shelves.users(), new DisconnectGoogle(shelves.connections(), entry -> {}, clock), shelves.owned());
    }

    private boolean isThere(UserId user) {
        return shelves.users()
                .find(user)
                .filter(kept -> kept.status() != UserStatus.DELETED)
                .isPresent();
    }

    static LeaseOwner holder(long number) {
        return new LeaseOwner(new UUID(9, number));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
