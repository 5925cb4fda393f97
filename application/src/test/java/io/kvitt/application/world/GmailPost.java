package io.kvitt.application.world;

import io.kvitt.adapters.google.gmail.FakeGmail;
import io.kvitt.adapters.google.gmail.FakeMail;
import io.kvitt.adapters.google.gmail.GmailAtHand;
import io.kvitt.adapters.google.gmail.GmailConfig;
import io.kvitt.adapters.google.gmail.GmailPrices;
import io.kvitt.adapters.google.gmail.MailTokens;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.mail.port.Mailboxes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Gmail adapter itself, over a Gmail on this machine. The process keeps its count of units, whoever in it dies. */
final class GmailPost implements Post {

    /** Far less than in earnest, so that it is reached. */
    private static final int UNITS_A_MINUTE = 120;

    private static final int UNITS_A_DAY = 2_000;
    private static final int PARTS_OF_A_BOMB = 201;
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    private final WorldTime time;
    private final Fate fate;
    private final FakeGmail gmail;
    private final Mailboxes mailboxes;
    private boolean isGrantLost;
    private long turn = 1;

    /** @param times what may be asked a minute and a day: 1, or too much */
    GmailPost(WorldTime time, Fate fate, int times) {
        this.time = time;
        this.fate = fate;
        gmail = FakeGmail.started(time.clock(Duration.ZERO), 1);
        gmail.pageSize(3);
        GmailConfig config = new GmailConfig(
                gmail.root(),
                GmailPrices.SINCE_MAY_2026,
                times * UNITS_A_MINUTE,
                times * UNITS_A_MINUTE,
                (long) times * UNITS_A_DAY);
        mailboxes = GmailAtHand.mailboxes(config, this::token, time.clock(Duration.ZERO), time::pass, 1);
    }

    private MailTokens.Answer token(UserId owner) {
        return isGrantLost
                ? new MailTokens.NeedsReauth(ReauthReason.GRANT_EXPIRED_OR_REVOKED, turn)
                : new MailTokens.Usable(
                        new Secret(FakeGmail.TOKEN), time.now().plus(Duration.ofHours(1)), turn, objection -> {});
    }

    @Override
    public MessageId comes(Letter letter, Duration lag) {
        gmail.lag(lag);
        List<Letter.File> files = letter.kind() == Letter.Kind.BOMB
                ? Collections.nCopies(PARTS_OF_A_BOMB, letter.files().get(0))
                : letter.files();
        FakeMail.File[] attached = files.stream()
                .map(file -> new FakeMail.File(
                        file.name(), "application/pdf", file.text().getBytes(StandardCharsets.UTF_8), false))
                .toArray(FakeMail.File[]::new);
        return new MessageId(gmail.arrives(letter.sender(), letter.subject(), Set.of("INBOX", "UNREAD"), attached));
    }

    @Override
    public void thrownAway(MessageId id) {
        gmail.deleted(id.value());
    }

    @Override
    public void grantLost() {
        isGrantLost = true;
    }

    @Override
    public boolean isGrantLost() {
        return isGrantLost;
    }

    @Override
    public void grantedAgain() {
        isGrantLost = false;
        turn++;
    }

    @Override
    public void shaken(Fate by) {
        switch (by.draw(4)) {
            case 0 -> gmail.historyExpires();
            case 1 -> gmail.restored();
            case 2 -> gmail.pagesExpire();
            default -> gmail.pageSize(1 + by.draw(5));
        }
    }

    @Override
    public MailboxAnswer open(WatchedMailbox watched) {
        balk();
        MailboxAnswer answer = (MailboxAnswer) through("open", () -> mailboxes.open(watched));
        return answer instanceof MailboxAnswer.Open open ? new MailboxAnswer.Open(new Shaky(open.mailbox())) : answer;
    }

    @Override
    public boolean canGarble() {
        return false;
    }

    /** A minute's worth may be saved up, so any minute holds two at most; a clock that was put back makes no new minute or day. */
    @Override
    public Optional<String> overspent() {
        Deque<FakeGmail.Spending> minute = new ArrayDeque<>();
        int inMinute = 0;
        long inDay = 0;
        Duration elapsed = Duration.ZERO;
        Instant last = Instant.EPOCH;
        LocalDate day = LocalDate.EPOCH;
        for (FakeGmail.Spending spending : gmail.spendings()) {
            elapsed = elapsed.plus(spending.at().isAfter(last) ? Duration.between(last, spending.at()) : Duration.ZERO);
            last = spending.at();
            LocalDate today = LocalDate.ofInstant(spending.at(), CALIFORNIA);
            inDay = today.isAfter(day) ? spending.units() : inDay + spending.units();
            day = today.isAfter(day) ? today : day;
            Instant at = Instant.EPOCH.plus(elapsed);
            minute.add(new FakeGmail.Spending(at, spending.units()));
            inMinute += spending.units();
            while (minute.getFirst().at().isBefore(at.minusSeconds(60))) {
                inMinute -= minute.removeFirst().units();
            }
            if (inMinute > 2 * UNITS_A_MINUTE || inDay > UNITS_A_DAY) {
                return Optional.of("spent " + inMinute + " units in a minute, " + inDay + " in a day");
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        gmail.close();
    }

    private void balk() {
        if (fate.strikes(6)) {
            gmail.next(
                    switch (fate.draw(5)) {
                        case 0 -> FakeGmail.cut();
                        case 1 -> FakeGmail.truncated();
                        case 2 -> FakeGmail.refusing(403, "userRateLimitExceeded");
                        case 3 -> FakeGmail.pausing(429, "rateLimitExceeded", "120");
                        default -> FakeGmail.refusing(503, "backendError");
                    });
        }
    }

    private Object through(String question, Fate.Effect effect) {
        return fate.through(question, OutsideFailure.Kind.UPSTREAM_UNAVAILABLE, effect);
    }

    /** The mailbox, to whose reader anything may happen between two questions. */
    private final class Shaky implements Mailbox {
        private final Mailbox mailbox;

        Shaky(Mailbox mailbox) {
            this.mailbox = mailbox;
        }

        @Override
        public LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
            balk();
            return (LookAnswer) through("look", () -> mailbox.look(after, wanted, now));
        }

        @Override
        public FetchAnswer fetch(MessageId id) {
            balk();
            return (FetchAnswer) through("fetch", () -> mailbox.fetch(id));
        }
    }
}
