package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.AccountStanding;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.DeviceKey;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionAnswer;
import io.kvitt.domain.identity.SessionDecision;
import io.kvitt.domain.identity.SessionEvent;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.SessionRules;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of sessions promises. No adapter may switch a test off. */
public abstract class SessionsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");

    /** A store that holds nothing yet. */
    protected abstract Sessions empty();

    /** The duties of the store that {@link #empty} made last. */
    protected abstract Duties duties();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Sessions kept = empty();
        Session named = session(ANNA, 1, "Annas telefon 😀 ' \" ; --", Optional.of(new DeviceKey("key/+=")));
        Session bare = session(ANNA, 2, "", Optional.empty());

        assertThat(kept.add(named)).isTrue();
        assertThat(kept.add(bare)).isTrue();

        assertThat(kept.find(named.id())).contains(named);
        assertThat(kept.find(bare.id())).contains(bare);
        assertThat(kept.find(new SessionId(new UUID(1, 3)))).isEmpty();
    }

    @Test
    void everyStateComesBackAsItWas() {
        Sessions kept = empty();
        Session session = session(ANNA, 1);
        kept.add(session);
        for (Session next : List.of(refreshed(session), ended(refreshed(session), RevocationReason.KEY_COMPROMISED))) {
            assertThat(kept.update(next)).isEqualTo(new Update.Done<Session>());
            assertThat(kept.find(session.id())).contains(next);
        }
    }

    @Test
    void aSecondAddWithTheSameIdChangesNothing() {
        Sessions kept = empty();
        kept.add(session(ANNA, 1));

        assertThat(kept.add(session(BO, 1))).isFalse();
        assertThat(kept.find(new SessionId(new UUID(1, 1)))).contains(session(ANNA, 1));
        assertThat(kept.of(BO)).isEmpty();
    }

    @Test
    void anUpdateOfAnotherVersionChangesNothingAndTellsWhatIsKept() {
        Sessions kept = empty();
        Session first = session(ANNA, 1);
        kept.add(first);
        Session second = refreshed(first);
        kept.update(second);

        assertThat(kept.update(ended(first, RevocationReason.LOGOUT))).isEqualTo(new Update.Conflict<>(second));
        assertThat(kept.update(second)).isEqualTo(new Update.Conflict<>(second));
        assertThat(kept.update(refreshed(session(ANNA, 2)))).isEqualTo(new Update.NotFound<Session>());
        assertThat(kept.find(first.id())).contains(second);
        assertThat(kept.of(ANNA)).containsExactly(second);
    }

    @Test
    void dutiesAreKeptWithTheUpdateTheyComeOf() {
        Sessions kept = empty();
        Session session = session(ANNA, 1);
        kept.add(session);

        assertThat(kept.update(ended(session, RevocationReason.REUSE), List.of(duty("1"), duty("2"))))
                .isEqualTo(new Update.Done<Session>());

        assertThat(duties().of(ANNA)).containsExactlyInAnyOrder(duty("1"), duty("2"));
    }

    @Test
    void dutiesOfARefusedUpdateAreNotKept() {
        Sessions kept = empty();
        Session session = session(ANNA, 1);
        kept.add(session);

        assertThat(kept.update(session, List.of(duty("1")))).isEqualTo(new Update.Conflict<>(session));
        assertThat(kept.update(refreshed(session(ANNA, 2)), List.of(duty("2"))))
                .isEqualTo(new Update.NotFound<Session>());

        assertThat(duties().of(ANNA)).isEmpty();
    }

    @Test
    void aDutyThatIsKeptAlreadyStaysAsItIsAndTheUpdateIsDone() {
        Sessions kept = empty();
        Session session = session(ANNA, 1);
        kept.add(session);
        Duty taken = duty("1").putOffUntil(MORNING.plusSeconds(60));
        duties().add(List.of(taken));

        assertThat(kept.update(refreshed(session), List.of(duty("1"), duty("2"))))
                .isEqualTo(new Update.Done<Session>());

        assertThat(kept.find(session.id())).contains(refreshed(session));
        assertThat(duties().of(ANNA)).containsExactly(duty("2"), taken);
    }

    @Test
    void theSessionsOfAUserComeOldestFirst() {
        Sessions kept = empty();
        Session late = Session.begun(login(ANNA, 1, "", Optional.empty()), MORNING.plusSeconds(1));
        kept.add(late);
        kept.add(session(ANNA, 3));
        kept.add(session(ANNA, 2));
        kept.add(session(BO, 4));

        assertThat(kept.of(ANNA)).containsExactly(session(ANNA, 2), session(ANNA, 3), late);
    }

    @Test
    void deletingAllOfAUserLeavesTheOthers() {
        Sessions kept = empty();
        kept.add(session(ANNA, 1));
        kept.add(session(ANNA, 2));
        kept.add(session(BO, 3));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.of(ANNA)).isEmpty();
        assertThat(kept.find(new SessionId(new UUID(1, 1)))).isEmpty();
        assertThat(kept.of(BO)).containsExactly(session(BO, 3));
    }

    /** As a refresh does it: decide, write on condition, decide anew from what another wrote. */
    @Test
    @Timeout(60)
    void fiftyRefreshesAtOnceOfOneTokenAreOneWriteAndFiftyEqualAnswers() throws Exception {
        Sessions kept = empty();
        Session session = session(ANNA, 1);
        kept.add(session);
        AtomicInteger writes = new AtomicInteger();
        List<Callable<Long>> refreshes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            refreshes.add(() -> refresh(kept, session.id(), writes));
        }

        assertThat(AtOnce.call(refreshes)).hasSize(50).containsOnly(1L);
        assertThat(writes).hasValue(1);
        assertThat(kept.find(session.id()))
                .hasValueSatisfying(now -> assertThat(now.version()).isEqualTo(2));
    }

    private static long refresh(Sessions kept, SessionId id, AtomicInteger writes) {
        Session read = kept.find(id).orElseThrow();
        while (true) {
            SessionDecision decision = SessionRules.STRICT.decide(read, refresh(0), MORNING);
            Session next = (Session) decision.next();
            Update<Session> update = next.equals(read) ? new Update.Done<>() : kept.update(next);
            if (update instanceof Update.Conflict<Session> conflict) {
                read = conflict.kept();
            } else {
                writes.addAndGet(next.equals(read) ? 0 : 1);
                return ((SessionAnswer.Granted) decision.answer()).generation();
            }
        }
    }

    private static Session refreshed(Session session) {
        return (Session) SessionRules.STRICT
                .decide(session, refresh(session.generation()), MORNING.plusSeconds(60))
                .next();
    }

    private static Session ended(Session session, RevocationReason why) {
        return (Session) SessionRules.STRICT
                .decide(session, new SessionEvent.Ended(why), MORNING.plusSeconds(90))
                .next();
    }

    private static SessionEvent refresh(long generation) {
        return new SessionEvent.Refresh(
                generation,
                ClientType.IOS,
                new AccountStanding(UserStatus.ACTIVE, 0, RevocationReason.LOGOUT_ALL),
                Optional.empty());
    }

    private static Duty duty(String cause) {
        return Duty.due(DutyId.of(cause), ANNA, DutyKind.TELL_OWNER, Map.of("note", cause), MORNING);
    }

    private static Session session(UserId owner, long number) {
        return session(owner, number, "", Optional.empty());
    }

    private static Session session(UserId owner, long number, String device, Optional<DeviceKey> key) {
        return Session.begun(login(owner, number, device, key), MORNING);
    }

    private static SessionEvent.LoggedIn login(UserId owner, long number, String device, Optional<DeviceKey> key) {
        return new SessionEvent.LoggedIn(new SessionId(new UUID(1, number)), owner, 0, ClientType.IOS, device, key);
    }
}
