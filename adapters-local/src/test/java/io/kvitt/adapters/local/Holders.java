package io.kvitt.adapters.local;

import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Takes a mailbox, says so, and holds it until it is killed. */
final class Holders {

    static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final WatchedMailbox MAILBOX = WatchedMailbox.first(
            MailboxId.of(new UUID(5, 1)),
            ANNA,
            new MailboxPlace(MailboxKind.FOLDER, "/mail"),
            PollPolicy.BY_HAND,
            ZoneOffset.UTC,
            Wanted.everything(Instant.EPOCH),
            NOON);

    private Holders() {}

    /** @param args the file, and the number of the holder */
    public static void main(String[] args) throws InterruptedException {
        try (LocalStore store = LocalStore.open(Path.of(args[0]))) {
            LeaseOwner holder = new LeaseOwner(new UUID(7, Integer.parseInt(args[1])));
            store.mails().add(MAILBOX);
            boolean isTaken = store.mails()
                    .take(ANNA, MAILBOX.id(), holder, NOON, NOON.plus(Duration.ofMinutes(5)))
                    .isPresent();
            System.out.println(isTaken ? args[1] : "0");
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
    }
}
