package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A user, their Gmail on this machine, and what is kept of it: what was found, and the cursor. */
final class GmailHouse implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final UserId ANNA = new UserId("user_" + new UUID(1, 1));
    static final Set<String> INBOX = Set.of("INBOX", "UNREAD");
    private static final int MOST_LOOKS = 300;

    final TurnedClock clock = new TurnedClock(NOON);
    final FakeGmail gmail;
    final List<MailTokens.Objection> objections = new ArrayList<>();
    final Set<MessageId> found = new LinkedHashSet<>();
    Function<UserId, MailTokens.Answer> tokens = user -> usable(FakeGmail.TOKEN);
    MailCursor cursor = MailCursor.BEGINNING;
    Wanted wanted = Wanted.usual(NOON.minus(Duration.ofDays(90)));
    final WatchedMailbox watched = WatchedMailbox.first(
            MailboxId.of(new UUID(7, 7)),
            ANNA,
            new MailboxPlace(MailboxKind.GMAIL, "conn_1"),
            PollPolicy.EVERY_5_MINUTES,
            ZoneId.of("Europe/Stockholm"),
            wanted,
            NOON);
    private final GmailMailboxes mailboxes;

    GmailHouse(long seed) {
        this(seed, GmailPrices.SINCE_MAY_2026);
    }

    GmailHouse(long seed, GmailPrices prices) {
        gmail = FakeGmail.started(clock, seed);
        gmail.prices(prices);
        GmailConfig config = gmail.config();
        mailboxes =
                new GmailMailboxes(GmailOffice.of(config, user -> tokens.apply(user), clock, clock, new Random(seed)));
    }

    MailTokens.Usable usable(String token) {
        return new MailTokens.Usable(new Secret(token), clock.instant().plus(Duration.ofHours(1)), 1, objections::add);
    }

    MailboxAnswer open() {
        return mailboxes.open(watched);
    }

    Mailbox mailbox() {
        return ((MailboxAnswer.Open) open()).mailbox();
    }

    /** One look; what was found and the cursor are kept. */
    LookAnswer look() {
        LookAnswer answer = mailbox().look(cursor, wanted, clock.instant());
        if (answer instanceof Look look) {
            look.found().stream().map(MessageRef::id).forEach(found::add);
            cursor = look.next();
        }
        return answer;
    }

    /** Looks until there is no more, or something is in the way. */
    LookAnswer poll() {
        for (int i = 0; i < MOST_LOOKS; i++) {
            LookAnswer answer = look();
            if (!(answer instanceof Look look) || !look.more()) {
                return answer;
            }
        }
        throw new AssertionError("more than " + MOST_LOOKS + " looks");
    }

    /** Time goes by, and then it is looked. */
    LookAnswer pollAfter(Duration time) {
        clock.turn(time);
        return poll();
    }

    String invoice(int number) {
        return gmail.arrives(
                "Vattenfall <faktura@vattenfall.se>",
                "Faktura " + number,
                INBOX,
                FakeMail.File.attached("faktura-" + number + ".pdf", "%PDF-1.4 " + number));
    }

    String letter(int number) {
        return gmail.arrives("Vän <van@example.se>", "Hej nr " + number, INBOX);
    }

    boolean hasFound(String id) {
        return found.contains(new MessageId(id));
    }

    @Override
    public void close() {
        gmail.close();
    }
}
