package io.kvitt.application.mail;

import static io.kvitt.application.mail.PostOffice.ANNA;
import static io.kvitt.application.mail.PostOffice.SLICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.application.identity.ConnectionDuties;
import io.kvitt.application.identity.Errand;
import io.kvitt.application.notice.TellOwner;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeKind;
import io.kvitt.domain.notice.port.NoticePosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** A user who loses an account, connects it again or another, while it is read, in whatever order all of that comes about. */
class LossWorldTest {

    enum Step {
        MAIL,
        PASS,
        PASS_BY_HAND,
        LOSS,
        LOSS_IN_A_PASS,
        CONNECTED,
        CONNECTED_WHILE_A_PASS_IS_SENT_AWAY,
        SWITCHED,
        ERRANDS,
        NOTICES
    }

    @Property(tries = 1000)
    void eachLossIsToldOnceAndNothingIsMissedOrKeptTwice(@ForAll @Size(max = 40) List<Step> steps) {
        World world = new World();
        steps.forEach(world::does);
        world.comesToRest();

        assertThat(world.notices()).hasSize(world.losses);
        assertThat(world.mailboxes()).singleElement().satisfies(mailbox -> {
            assertThat(mailbox.status()).isEqualTo(new MailboxStatus.Watched());
            assertThat(mailbox.place()).isEqualTo(MailboxPlace.of(world.connection()));
        });
        assertThat(world.office.numbers())
                .doesNotHaveDuplicates()
                .containsAll(world.numbers.getOrDefault(world.account, new TreeSet<>()));
    }

    private static final class World {
        private final PostOffice office = new PostOffice();
        private final Map<GoogleSubject, PaperMailbox> accounts = new HashMap<>();
        private final Map<GoogleSubject, TreeSet<String>> numbers = new HashMap<>();
        private final SyncMailbox sync = office.sync(office.store.mails(), office.store.invoices(), this::open);
        private GoogleSubject account = GoogleAccounts.ACCOUNT;
        private Optional<Step> inAPass = Optional.empty();
        private int drawn;
        private int losses;

        World() {
            connects(account);
        }

        void does(Step step) {
            office.clock.pass(Duration.ofMinutes(1));
            switch (step) {
                case MAIL -> mail();
                case PASS ->
                    office.store.mails().due(office.clock.instant(), 10).forEach(this::reads);
                case PASS_BY_HAND -> mailboxes().forEach(this::reads);
                case LOSS -> loses();
                case LOSS_IN_A_PASS, CONNECTED_WHILE_A_PASS_IS_SENT_AWAY -> {
                    inAPass = Optional.of(step);
                    mailboxes().forEach(this::reads);
                    inAPass = Optional.empty();
                }
                case CONNECTED -> connects(account);
                case SWITCHED ->
                    connects(
                            account.equals(GoogleAccounts.ACCOUNT)
                                    ? GoogleAccounts.OTHER_ACCOUNT
                                    : GoogleAccounts.ACCOUNT);
                case ERRANDS ->
                    doing(new WatchConnection(
                            office.store.connections(),
                            office.store.mails(),
                            office.store.notices().preferences(),
                            office.clock));
                case NOTICES ->
                    doing(new TellOwner(
                            office.store.notices(),
                            office.store.invoices(),
                            user -> true,
                            office.store.duties(),
                            List.of(),
                            office.clock));
            }
        }

        void comesToRest() {
            List.of(Step.CONNECTED, Step.ERRANDS, Step.PASS_BY_HAND, Step.NOTICES, Step.NOTICES)
                    .forEach(this::does);
        }

        private void mail() {
            String number = "" + ++drawn;
            paper(account).arrives("m" + number, office.clock.instant(), "a@x.se|faktura\na.pdf=" + number + " 1.00");
            numbers.computeIfAbsent(account, any -> new TreeSet<>()).add(number);
        }

        private PaperMailbox paper(GoogleSubject of) {
            return accounts.computeIfAbsent(of, any -> new PaperMailbox());
        }

        private void reads(WatchedMailbox mailbox) {
            sync.sync(ANNA, mailbox.id(), SLICE);
        }

        /** As the composition root has it: what the connection says is what the mailbox hears. */
        private MailboxAnswer open(WatchedMailbox watched) {
            Connection held = held().orElseThrow();
            if (!MailboxPlace.of(held.id()).equals(watched.place())) {
                return new MailTrouble.Unavailable();
            }
            if (inAPass.isPresent()) {
                loses();
                held = held().orElseThrow();
            }
            MailTrouble lost = new MailTrouble.NeedsReauth(ReauthReason.SCOPE_MISSING, held.credentialVersion());
            boolean isConnected = held.isConnected();
            if (inAPass.equals(Optional.of(Step.CONNECTED_WHILE_A_PASS_IS_SENT_AWAY))) {
                connects(account);
            }
            return isConnected ? new MailboxAnswer.Open(paper(account)) : lost;
        }

        private void loses() {
            Connection held = held().orElseThrow();
            if (held.isConnected()) {
                losses++;
                decide(new ConnectionEvent.MailboxForbidden(held.credentialVersion(), ReauthReason.SCOPE_MISSING));
            }
        }

        private void connects(GoogleSubject to) {
            ConnectionId id = held().filter(held -> held.account().equals(to))
                    .map(Connection::id)
                    .orElseGet(() -> new ConnectionId(new UUID(7, ++drawn)));
            account = to;
            decide(GoogleAccounts.verified(id, to, Optional.of(new SealedToken("rt" + ++drawn)), true));
        }

        private Optional<Connection> held() {
            return office.store.connections().held(ANNA);
        }

        private void decide(ConnectionEvent event) {
            ConnectionState before = held().<ConnectionState>map(one -> one).orElseGet(ConnectionState.None::new);
            ConnectionDecision decision = ConnectionRules.decide(before, event, office.clock.instant());
            List<Connection> next = new ArrayList<>(decision.replaced().stream().toList());
            decision.next().match(next::add, () -> false);
            ConnectionDuties duties = ConnectionDuties.of(decision, ANNA, office.clock.instant());
            assertThat(office.store.connections().keep(next, duties.duties())).isEqualTo(Connections.Outcome.DONE);
        }

        private void doing(Errand errand) {
            for (Duty duty : office.store.duties().of(ANNA)) {
                if (duty.kind() == errand.kind() && errand.run(duty) == Errand.Outcome.DONE) {
                    office.store.duties().done(duty.id());
                }
            }
        }

        private List<Notice> notices() {
            return office.store.notices().notices().list(ANNA, NoticePosition.START, false, 100).notices().stream()
                    .filter(notice -> notice.kind() == NoticeKind.MAILBOX_NEEDS_OWNER)
                    .toList();
        }

        private List<WatchedMailbox> mailboxes() {
            return office.store.mails().of(ANNA);
        }

        private ConnectionId connection() {
            return held().orElseThrow().id();
        }
    }
}
