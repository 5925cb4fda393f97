package io.kvitt.domain.identity.port;

import static io.kvitt.domain.identity.GoogleAccounts.ACCOUNT;
import static io.kvitt.domain.identity.GoogleAccounts.ANNA;
import static io.kvitt.domain.identity.GoogleAccounts.BO;
import static io.kvitt.domain.identity.GoogleAccounts.FIRST;
import static io.kvitt.domain.identity.GoogleAccounts.NOON;
import static io.kvitt.domain.identity.GoogleAccounts.OTHER_ACCOUNT;
import static io.kvitt.domain.identity.GoogleAccounts.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionAnswer;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of connections promises. No adapter may switch a test off. */
public abstract class ConnectionsContract {

    private static final ConnectionId THIRD = new ConnectionId(new UUID(7, 3));

    /** A store that holds nothing yet. */
    protected abstract Connections empty();

    /** The duties of the store that {@link #empty} made last. */
    protected abstract Duties duties();

    @Test
    void everyStateComesBackAsItWas() {
        Connections kept = empty();
        assertThat(life()).allSatisfy(next -> {
            assertThat(kept.keep(next)).isEqualTo(Outcome.DONE);
            assertThat(kept.find(ANNA, FIRST)).contains(next);
            assertThat(kept.held(ANNA)).isEqualTo(next.isHeld() ? Optional.of(next) : Optional.empty());
            assertThat(kept.holder(ACCOUNT))
                    .isEqualTo(next.isHeld() ? Optional.of(new Connections.Holder(ANNA, FIRST)) : Optional.empty());
        });
        assertThat(kept.of(ANNA)).containsExactly(life().get(life().size() - 1));
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        Connections kept = empty();

        assertThat(kept.find(ANNA, FIRST)).isEmpty();
        assertThat(kept.held(ANNA)).isEmpty();
        assertThat(kept.of(ANNA)).isEmpty();
        assertThat(kept.holder(ACCOUNT)).isEmpty();
    }

    @Test
    void ownersDoNotSeeEachOther() {
        Connections kept = empty();
        kept.keep(GoogleAccounts.connected());

        assertThat(kept.find(BO, FIRST)).isEmpty();
        assertThat(kept.held(BO)).isEmpty();
        assertThat(kept.of(BO)).isEmpty();
        assertThat(kept.keep(opened(BO, FIRST, OTHER_ACCOUNT, NOON))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.keep(opened(BO, FIRST, OTHER_ACCOUNT, NOON).readUpTo("1")))
                .isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, FIRST)).contains(GoogleAccounts.connected());
        assertThat(kept.of(BO)).isEmpty();
    }

    @Test
    void aWriteOfAnotherVersionChangesNothing() {
        Connections kept = empty();
        Connection first = GoogleAccounts.connected();
        kept.keep(first);
        Connection second = first.readUpTo("17");
        kept.keep(second);

        assertThat(kept.keep(first)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.keep(second)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.keep(first.readUpTo("16"))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.keep(second.readUpTo("18").readUpTo("19"))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.keep(opened(BO, SECOND, OTHER_ACCOUNT, NOON).readUpTo("1")))
                .isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, FIRST)).contains(second);
        assertThat(kept.of(BO)).isEmpty();
    }

    @Test
    void anAccountIsHeldByOneUserUntilItIsDisconnected() {
        Connections kept = empty();
        Connection annas = GoogleAccounts.connected();
        Connection bos = opened(BO, SECOND, ACCOUNT, NOON);
        kept.keep(annas);

        assertThat(kept.keep(bos)).isEqualTo(Outcome.TAKEN);
        assertThat(kept.of(BO)).isEmpty();
        Connection revoked = next(annas, new ConnectionEvent.RevokedAtGoogle());
        kept.keep(revoked);
        assertThat(kept.keep(bos)).isEqualTo(Outcome.TAKEN);
        kept.keep(next(revoked, new ConnectionEvent.Disconnect()));
        assertThat(kept.keep(bos)).isEqualTo(Outcome.DONE);
        assertThat(kept.holder(ACCOUNT)).contains(new Connections.Holder(BO, SECOND));
    }

    @Test
    void aUserHoldsOneConnectionAtATime() {
        Connections kept = empty();
        kept.keep(GoogleAccounts.connected());

        assertThat(kept.keep(opened(ANNA, SECOND, OTHER_ACCOUNT, NOON))).isEqualTo(Outcome.TAKEN);
        assertThat(kept.find(ANNA, SECOND)).isEmpty();
        assertThat(kept.holder(OTHER_ACCOUNT)).isEmpty();
    }

    @Test
    void twoThatWouldBeHeldAreNotKeptInOneStepEither() {
        Connections kept = empty();

        assertThat(kept.keep(List.of(GoogleAccounts.connected(), opened(ANNA, SECOND, OTHER_ACCOUNT, NOON))))
                .isEqualTo(Outcome.TAKEN);
        assertThat(kept.of(ANNA)).isEmpty();
    }

    @Test
    void aSwitchIsOneStepOrNone() {
        Connections kept = empty();
        Connection before = GoogleAccounts.connected();
        kept.keep(before);
        ConnectionDecision decision = ConnectionRules.decide(
                before,
                GoogleAccounts.verified(SECOND, OTHER_ACCOUNT, Optional.of(new SealedToken("rt2")), true),
                NOON.plusSeconds(1));
        Connection after = (Connection) decision.next();
        Connection old = decision.replaced().orElseThrow();
        kept.keep(before.readUpTo("17"));

        assertThat(kept.keep(List.of(after, old))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.of(ANNA)).containsExactly(before.readUpTo("17"));
        assertThat(kept.holder(OTHER_ACCOUNT)).isEmpty();

        Connections other = empty();
        other.keep(before);
        assertThat(other.keep(List.of(after, old))).isEqualTo(Outcome.DONE);
        assertThat(other.of(ANNA)).containsExactly(old, after);
        assertThat(other.held(ANNA)).contains(after);
        assertThat(other.holder(ACCOUNT)).isEmpty();
        assertThat(other.holder(OTHER_ACCOUNT)).contains(new Connections.Holder(ANNA, SECOND));
    }

    @Test
    void aSwitchToATakenAccountChangesNothing() {
        Connections kept = empty();
        Connection before = GoogleAccounts.connected();
        kept.keep(before);
        kept.keep(opened(BO, THIRD, OTHER_ACCOUNT, NOON));
        ConnectionDecision decision = ConnectionRules.decide(
                before,
                GoogleAccounts.verified(SECOND, OTHER_ACCOUNT, Optional.of(new SealedToken("rt2")), true),
                NOON);

        assertThat(kept.keep(List.of(
                        (Connection) decision.next(), decision.replaced().orElseThrow())))
                .isEqualTo(Outcome.TAKEN);
        assertThat(kept.held(ANNA)).contains(before);
        assertThat(kept.holder(ACCOUNT)).contains(new Connections.Holder(ANNA, FIRST));
    }

    @Test
    void dutiesAreKeptWithTheConnectionTheyComeOf() {
        Connections kept = empty();

        assertThat(kept.keep(List.of(GoogleAccounts.connected()), List.of(duty("1"), duty("2"))))
                .isEqualTo(Outcome.DONE);

        assertThat(duties().of(ANNA)).containsExactlyInAnyOrder(duty("1"), duty("2"));
    }

    @Test
    void dutiesOfARefusedWriteAreNotKept() {
        Connections kept = empty();
        Connection connection = GoogleAccounts.connected();
        kept.keep(connection);

        assertThat(kept.keep(List.of(connection), List.of(duty("1")))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.keep(List.of(opened(ANNA, SECOND, OTHER_ACCOUNT, NOON)), List.of(duty("2"))))
                .isEqualTo(Outcome.TAKEN);

        assertThat(duties().of(ANNA)).isEmpty();
    }

    @Test
    void aDutyThatIsKeptAlreadyStaysAsItIsAndTheWriteIsDone() {
        Connections kept = empty();
        Duty taken = duty("1").putOffUntil(NOON.plusSeconds(60));
        kept.keep(List.of(GoogleAccounts.connected()), List.of(taken));
        Connection over = next(GoogleAccounts.connected(), new ConnectionEvent.Disconnect());

        assertThat(kept.keep(List.of(over), List.of(duty("1"), duty("2")))).isEqualTo(Outcome.DONE);

        assertThat(kept.find(ANNA, FIRST)).contains(over);
        assertThat(duties().of(ANNA)).containsExactly(duty("2"), taken);
    }

    @Test
    void onlyConnectionsOfOneUserAreKeptTogether() {
        Connections kept = empty();

        assertThatThrownBy(() -> kept.keep(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> kept.keep(List.of(GoogleAccounts.connected(), opened(BO, SECOND, OTHER_ACCOUNT, NOON))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.keep(List.of(GoogleAccounts.connected(), GoogleAccounts.connected())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.of(ANNA)).isEmpty();
    }

    @Test
    void deletingAllOfAUserFreesWhatTheyHeld() {
        Connections kept = empty();
        kept.keep(GoogleAccounts.connected());
        kept.keep(opened(BO, THIRD, OTHER_ACCOUNT, NOON));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.of(ANNA)).isEmpty();
        assertThat(kept.holder(ACCOUNT)).isEmpty();
        assertThat(kept.held(BO)).isPresent();
        assertThat(kept.keep(GoogleAccounts.connected())).isEqualTo(Outcome.DONE);
    }

    @Test
    @Timeout(60)
    void ofManyWhoTakeTheLeaseAtOnceOneGetsIt() throws Exception {
        Connections kept = empty();
        kept.keep(GoogleAccounts.connected());
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            LeaseOwner me = new LeaseOwner(new UUID(0, i));
            takers.add(() -> {
                ConnectionDecision decision = ConnectionRules.decide(
                        kept.held(ANNA).orElseThrow(), new ConnectionEvent.TokenNeeded(me), NOON);
                return decision.answer() instanceof ConnectionAnswer.Refresh
                        && kept.keep((Connection) decision.next()) == Outcome.DONE;
            });
        }

        assertThat(Collections.frequency(AtOnce.call(takers), true)).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void ofManyWhoConnectAtOnceOneHoldsThePlaceAndOneTheAccount() throws Exception {
        Connections kept = empty();
        List<Callable<Outcome>> connects = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Connection annas = opened(ANNA, new ConnectionId(new UUID(8, i)), new GoogleSubject("1" + i), NOON);
            Connection bos = opened(BO, new ConnectionId(new UUID(9, i)), new GoogleSubject("1" + i), NOON);
            connects.add(() -> kept.keep(annas));
            connects.add(() -> kept.keep(bos));
        }

        assertThat(Collections.frequency(AtOnce.call(connects), Outcome.DONE)).isEqualTo(2);
        Connection annas = kept.held(ANNA).orElseThrow();
        assertThat(kept.held(BO))
                .hasValueSatisfying(bos -> assertThat(bos.account()).isNotEqualTo(annas.account()));
        assertThat(kept.of(ANNA)).containsExactly(annas);
    }

    /** One connection from its beginning to its end, through everything that can be kept of it. */
    private static List<Connection> life() {
        List<Connection> life = new ArrayList<>();
        life.add(GoogleAccounts.connected());
        GoogleAccounts.Leased held = GoogleAccounts.leased(last(life), 1, NOON);
        life.add(held.connection());
        life.add(next(last(life), GoogleAccounts.refreshed(held.fence(), NOON)));
        life.add(last(life).readUpTo("9007199254740993"));
        life.add(next(last(life), new ConnectionEvent.MailboxRefused(1, NOON.plusSeconds(3_540), true, 20)));
        GoogleAccounts.Leased again = GoogleAccounts.leased(last(life), 2, NOON.plusSeconds(600));
        life.add(again.connection());
        life.add(next(last(life), new ConnectionEvent.InvalidGrant(again.fence(), ReauthReason.ACCOUNT_GONE)));
        life.add(next(last(life), new ConnectionEvent.MailboxForbidden(1, ReauthReason.MAILBOX_DISABLED)));
        life.add(next(last(life), new ConnectionEvent.RevokedAtGoogle()));
        life.add(next(last(life), new ConnectionEvent.Disconnect()));
        return life;
    }

    private static Duty duty(String cause) {
        return Duty.due(DutyId.of(cause), ANNA, DutyKind.TELL_OWNER, Map.of("note", cause), NOON);
    }

    private static Connection last(List<Connection> life) {
        return life.get(life.size() - 1);
    }

    private static Connection next(Connection connection, ConnectionEvent event) {
        return (Connection) ConnectionRules.decide(connection, event, NOON).next();
    }

    private static Connection opened(UserId owner, ConnectionId id, GoogleSubject account, Instant at) {
        ConnectionEvent verified = new ConnectionEvent.Verified(
                id,
                owner,
                account,
                new EmailAddress("bo@example.se"),
                GoogleAccounts.SCOPES,
                GoogleAccounts.IOS_CLIENT,
                Optional.of(new SealedToken("v1.k1.aXY.Y3Q")),
                Optional.empty(),
                ConnectionEvent.Holder.NOBODY,
                false);
        return (Connection)
                ConnectionRules.decide(new ConnectionState.None(), verified, at).next();
    }
}
