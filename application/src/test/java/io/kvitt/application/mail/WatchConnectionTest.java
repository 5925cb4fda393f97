package io.kvitt.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.identity.ConnectionDuties;
import io.kvitt.application.identity.Errand;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.notice.NoticePreferences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchConnectionTest {

    private static final UserId ANNA = GoogleAccounts.ANNA;
    private static final Instant NOON = GoogleAccounts.NOON;
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final MailCursor FAR = new MailCursor("far");

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void aNewAccountIsWatchedFromNowOnInTheZoneOfItsUser() {
        NoticePreferences usual = NoticePreferences.usual(ANNA, STOCKHOLM);
        store.notices()
                .preferences()
                .keep(new NoticePreferences(
                        ANNA, usual.channels(), usual.leadDays(), usual.quiet(), STOCKHOLM, usual.remindAt(), 2));
        connect("rt1");

        work();
        work();

        assertThat(store.duties().of(ANNA)).isEmpty();
        WatchedMailbox mailbox = mailbox();
        assertThat(mailbox.place()).isEqualTo(MailboxPlace.of(GoogleAccounts.FIRST));
        assertThat(mailbox.zone()).isEqualTo(STOCKHOLM);
        assertThat(mailbox.policy()).isEqualTo(PollPolicy.WEEKDAYS);
        assertThat(mailbox.wanted()).isEqualTo(Wanted.usual(NOON.minus(Duration.ofDays(90))));
        assertThat(store.mails().due(NOON, 10)).containsExactly(mailbox);
    }

    @Test
    void oneThatIsConnectedAgainGoesOnWhereItStopped() {
        connect("rt1");
        work();
        loses();

        connect("rt2");
        work();

        assertThat(mailbox().status()).isEqualTo(new MailboxStatus.Watched());
        assertThat(mailbox().cursor()).isEqualTo(FAR);
        assertThat(mailbox().dueAt()).contains(NOON);
    }

    @Test
    void oneThatWasRevokedIsReadFromTheBeginning() {
        connect("rt1");
        work();
        loses();
        decide(GoogleAccounts.FIRST, new ConnectionEvent.RevokedAtGoogle());

        connect("rt2");
        work();

        assertThat(mailbox().cursor().isBeginning()).isTrue();
        assertThat(mailbox().generation()).isEqualTo(2);
    }

    @Test
    void anotherAccountTakesThePlaceAndTheWishesOfTheOneBefore() {
        connect("rt1");
        work();
        Wanted wanted = Wanted.everything(NOON);
        store.mails().update(mailbox().set(PollPolicy.HOURLY, STOCKHOLM, wanted, NOON));

        decide(
                GoogleAccounts.FIRST,
                GoogleAccounts.verified(
                        GoogleAccounts.SECOND,
                        GoogleAccounts.OTHER_ACCOUNT,
                        Optional.of(new SealedToken("other")),
                        true));
        work();
        work();

        assertThat(mailbox().place()).isEqualTo(MailboxPlace.of(GoogleAccounts.SECOND));
        assertThat(mailbox().policy()).isEqualTo(PollPolicy.HOURLY);
        assertThat(mailbox().zone()).isEqualTo(STOCKHOLM);
        assertThat(mailbox().wanted()).isEqualTo(wanted);
        assertThat(mailbox().cursor().isBeginning()).isTrue();
    }

    @Test
    void oneThatIsOverBeforeAnybodyCameToItIsLeftAlone() {
        connect("rt1");
        decide(GoogleAccounts.FIRST, new ConnectionEvent.Disconnect());

        work();

        assertThat(store.mails().of(ANNA)).isEmpty();
        store.connections().deleteAll(ANNA);
        connect("rt1");
        store.connections().deleteAll(ANNA);
        work();
        assertThat(store.mails().of(ANNA)).isEmpty();
    }

    private void connect(String refreshToken) {
        decide(GoogleAccounts.FIRST, GoogleAccounts.verified(refreshToken));
    }

    private void decide(ConnectionId id, ConnectionEvent event) {
        ConnectionState before = store.connections()
                .find(ANNA, id)
                .<ConnectionState>map(one -> one)
                .orElseGet(ConnectionState.None::new);
        ConnectionDecision decision = ConnectionRules.decide(before, event, NOON);
        List<Connection> next = new ArrayList<>(decision.replaced().stream().toList());
        decision.next().match(next::add, () -> false);
        store.connections().keep(next, ConnectionDuties.of(decision, ANNA, NOON).duties());
    }

    private void work() {
        Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
        WatchConnection watch = new WatchConnection(
                store.connections(), store.mails(), store.notices().preferences(), clock);
        for (Duty duty : store.duties().of(ANNA)) {
            if (duty.kind() == DutyKind.READ_MAILBOX) {
                assertThat(watch.run(duty)).isEqualTo(Errand.Outcome.DONE);
                assertThat(watch.run(duty)).as("done twice").isEqualTo(Errand.Outcome.DONE);
                store.duties().done(duty.id());
            }
        }
    }

    /** The account is read for a while, and then its user has to connect again. */
    private void loses() {
        MailPass pass = store.mails()
                .take(ANNA, mailbox().id(), new LeaseOwner(new UUID(0, 1)), NOON, NOON.plusSeconds(60))
                .orElseThrow();
        store.mails().found(pass, List.of(), FAR, NOON);
        store.mails().finish(pass, new PassResult.NeedsReauth(ReauthReason.EXHAUSTED), PollTimes.USUAL, NOON);
        assertThat(store.mails().due(NOON.plus(Duration.ofDays(99)), 10)).isEmpty();
    }

    private WatchedMailbox mailbox() {
        assertThat(store.mails().of(ANNA)).hasSize(1);
        return store.mails().of(ANNA).get(0);
    }
}
