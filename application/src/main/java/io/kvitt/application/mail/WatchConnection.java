package io.kvitt.application.mail;

import io.kvitt.application.identity.Errand;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.port.Preferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Has the account that a user connected watched: a new one from the beginning, one that was connected again from where reading it
 * stopped. A user has one account at a time, so that the mailbox of the one before is watched no longer; what its user wanted of it is
 * wanted of the new one.
 */
public final class WatchConnection implements Errand {

    /** What is older was paid long ago. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final Connections connections;
    private final Mails mails;
    private final Preferences preferences;
    private final Clock clock;

    /** @param clock its zone is that of users who named none */
    public WatchConnection(Connections connections, Mails mails, Preferences preferences, Clock clock) {
        this.connections = connections;
        this.mails = mails;
        this.preferences = preferences;
        this.clock = clock;
    }

    @Override
    public DutyKind kind() {
        return DutyKind.READ_MAILBOX;
    }

    /** One that is over by now, or was taken over by another account, is left as it is. */
    @Override
    public Outcome run(Duty duty) {
        ConnectionId id = new ConnectionId(UUID.fromString(duty.details().getOrDefault("connection", "")));
        if (isConnected(duty.owner(), id)) {
            watch(duty.owner(), MailboxPlace.of(id), !duty.details().containsKey("from"));
            forgetIfOver(duty.owner(), id);
        }
        return Outcome.DONE;
    }

    private boolean isConnected(UserId owner, ConnectionId id) {
        return connections.find(owner, id).filter(Connection::isConnected).isPresent();
    }

    private void watch(UserId owner, MailboxPlace place, boolean fromTheBeginning) {
        Instant now = clock.instant();
        List<WatchedMailbox> before = mails.of(owner).stream()
                .filter(mailbox -> mailbox.place().kind() == MailboxKind.GMAIL)
                .filter(mailbox -> !mailbox.place().equals(place))
                .toList();
        WatchedMailbox first = before.stream()
                .findFirst()
                .map(old -> first(owner, place, old.policy(), old.zone(), old.wanted()))
                .orElseGet(() ->
                        first(owner, place, PollPolicy.WEEKDAYS, zone(owner), Wanted.usual(now.minus(LOOKED_BACK))));
        if (!mails.add(first)) {
            new ChangeMailbox(mails, clock)
                    .change(
                            owner,
                            first.id(),
                            known -> fromTheBeginning && !known.cursor().isBeginning()
                                    ? known.begunAgain(now)
                                    : known.letInAgain(now));
        }
        before.forEach(old -> mails.remove(owner, old.id()));
    }

    private WatchedMailbox first(UserId owner, MailboxPlace place, PollPolicy policy, ZoneId zone, Wanted wanted) {
        return WatchedMailbox.first(MailboxId.of(owner, place), owner, place, policy, zone, wanted, clock.instant());
    }

    private ZoneId zone(UserId owner) {
        Optional<NoticePreferences> stated = preferences.find(owner);
        return stated.map(NoticePreferences::zone).orElseGet(clock::getZone);
    }

    /** Looked at after the mailbox is kept: either we see that the connection is over, or whoever ends it sees the mailbox. */
    private void forgetIfOver(UserId owner, ConnectionId id) {
        if (connections.find(owner, id).filter(Connection::isHeld).isEmpty()) {
            mails.remove(owner, MailboxId.of(owner, MailboxPlace.of(id)));
        }
    }
}
