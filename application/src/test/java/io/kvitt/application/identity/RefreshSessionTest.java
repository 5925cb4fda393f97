package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.SessionStatus;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Update;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 38 to 47 and 55 of the attack table. */
class RefreshSessionTest {

    private final House house = new House();

    @ParameterizedTest(name = "38: {0} at once")
    @ValueSource(ints = {2, 10, 50})
    void refreshingAtOnceIsOneWriteAndEqualAnswers(int callers) throws Exception {
        SignedIn anna = house.anna();
        Set<String> refreshTokens = new HashSet<>();
        Set<String> accessTokens = new HashSet<>();
        for (IdentityAnswer<SessionTokens> answer :
                atOnce(callers, () -> house.refresh(anna.tokens().refresh()))) {
            SessionTokens tokens = House.done(answer);
            refreshTokens.add(tokens.refresh().reveal());
            accessTokens.add(tokens.access().reveal());
        }

        assertThat(refreshTokens).hasSize(1);
        assertThat(accessTokens).hasSize(callers); // each has an id of its own
        assertThat(session(anna).version()).isEqualTo(2);
        assertThat(session(anna).generation()).isEqualTo(1);
    }

    @Test
    void row39TheParentGetsTheSameChildWithinTheGrace() {
        SignedIn anna = house.anna();
        Secret child = refreshed(anna.tokens().refresh());
        house.clock.pass(Duration.ofSeconds(5));

        assertThat(refreshed(anna.tokens().refresh())).isEqualTo(child);
    }

    @Test
    void row40TheParentAfterTheGraceEndsTheSessionAndTellsItsOwner() {
        SignedIn anna = house.anna();
        SessionTokens child = House.done(house.refresh(anna.tokens().refresh()));
        house.clock.pass(Duration.ofSeconds(31));

        assertThat(house.refresh(anna.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(session(anna).status())
                .isEqualTo(new SessionStatus.Revoked(RevocationReason.REUSE, house.clock.instant()));
        assertThat(house.check(child.access())).isEqualTo(refused(OutcomeCode.TOKEN_REVOKED));
        assertThat(house.refresh(child.refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(house.kept.duties().of(anna.user().id()))
                .singleElement()
                .satisfies(duty -> assertThat(duty.kind()).isEqualTo(DutyKind.TELL_OWNER))
                .satisfies(duty -> assertThat(duty.details()).containsEntry("note", "REUSE"));
    }

    @Test
    void row41TheGrandparentEndsTheSessionAtAnyTime() {
        SignedIn anna = house.anna();
        Secret child = refreshed(anna.tokens().refresh());
        house.clock.pass(Duration.ofSeconds(31));
        Secret grandchild = refreshed(child);

        assertThat(house.refresh(anna.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(house.refresh(grandchild)).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
    }

    @Test
    void row42AFlippedBitAnywhereEndsNothing() {
        SignedIn anna = house.anna();
        String token = anna.tokens().refresh().reveal();
        Session before = session(anna);
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String flipped = token.substring(0, i) + other + token.substring(i + 1);
            house.clock.pass(Duration.ofSeconds(10)); // so that the forgeries are not too many at once
            assertThat(house.refresh(new Secret(flipped)))
                    .as("character %s", i)
                    .isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        }

        assertThat(session(anna)).isEqualTo(before);
        assertThat(house.refresh(anna.tokens().refresh())).isInstanceOf(IdentityAnswer.Done.class);
    }

    @Test
    void forgeriesOfOneAddressAreCounted() {
        for (int i = 0; i < 20; i++) {
            assertThat(house.refresh(new Secret("rt1.AAAA"))).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        }

        assertThat(house.refresh(new Secret("rt1.AAAA"))).isInstanceOf(IdentityAnswer.Throttled.class);
        assertThat(house.identity.refreshSession().refresh("rt1.AAAA", House.PHONE))
                .isEqualTo(refused(OutcomeCode.INVALID_GRANT));
    }

    @Test
    void row43ATokenOfABrowserDoesNotCountFromAnApp() {
        SignedIn anna = house.anna();
        Session before = session(anna);

        assertThat(house.identity
                        .refreshSession()
                        .refresh(anna.tokens().refresh().reveal(), House.PHONE))
                .isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(session(anna)).isEqualTo(before);
    }

    @Test
    void row44OneKindOfTokenIsNotTheOther() {
        SignedIn anna = house.anna();

        assertThat(house.check(anna.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_TOKEN));
        assertThat(house.refresh(anna.tokens().access())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
    }

    @Test
    void row45NothingRefreshesASessionThatIsOver() {
        SignedIn loggedOut = house.anna();
        house.identity.logOut().withRefreshToken(loggedOut.tokens().refresh().reveal());
        assertThat(house.refresh(loggedOut.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));

        SignedIn changed = login();
        house.clock.pass(Duration.ofSeconds(1));
        SignedIn after = House.done(house.identity
                .changePassword()
                .change(changed.user().id(), House.PASSWORD, House.OTHER_PASSWORD, House.BROWSER));
        assertThat(house.refresh(changed.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(house.isGood(changed.tokens().access())).isFalse();
        assertThat(house.isGood(after.tokens().access())).isTrue();

        house.clock.pass(Duration.ofDays(14).plusSeconds(1));
        assertThat(house.refresh(after.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));

        SignedIn deleted = House.done(house.identity.logIn().logIn("anna", House.OTHER_PASSWORD, House.BROWSER));
        house.identity.deleteAccount(List.of()).delete(deleted.user().id());
        assertThat(house.refresh(deleted.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(house.isGood(deleted.tokens().access())).isFalse();
    }

    @Test
    void row46WhoDidNotHearTheAnswerGetsTheSameChild() {
        SignedIn anna = house.anna();
        Crashing dying = new Crashing(2, true); // the session and its user are read, then the write is done and unheard
        Identity unheard = house.over(dying.around(House.store(house.kept)));
        assertThatThrownBy(() ->
                        unheard.refreshSession().refresh(anna.tokens().refresh().reveal(), House.BROWSER))
                .isInstanceOf(Crashing.Crash.class);
        assertThat(session(anna).generation()).isEqualTo(1);

        house.clock.pass(Duration.ofSeconds(3));
        assertThat(house.refresh(anna.tokens().refresh())).isInstanceOf(IdentityAnswer.Done.class);
        assertThat(session(anna).generation()).isEqualTo(1);
    }

    @Test
    void row47WhoIsOvertakenThreeTimesIsToldToComeBack() {
        SignedIn anna = house.anna();
        IdentityStore kept = House.store(house.kept);
        Identity overtaken = house.over(new IdentityStore(
                kept.users(),
                new Overtaken(kept.sessions()),
                kept.denied(),
                kept.connections(),
                kept.states(),
                kept.switches(),
                kept.throttles(),
                kept.duties()));

        assertThatThrownBy(() -> overtaken
                        .refreshSession()
                        .refresh(anna.tokens().refresh().reveal(), House.BROWSER))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.OVERLOADED));
    }

    /** A store where somebody else always is faster. */
    private record Overtaken(Sessions kept) implements Sessions {
        @Override
        public boolean add(Session session) {
            return kept.add(session);
        }

        @Override
        public Optional<Session> find(SessionId id) {
            return kept.find(id);
        }

        @Override
        public List<Session> of(UserId owner) {
            return kept.of(owner);
        }

        @Override
        public Update<Session> update(Session next, List<Duty> duties) {
            return new Update.Conflict<>(kept.find(next.id()).orElseThrow());
        }

        @Override
        public void deleteAll(UserId owner) {
            kept.deleteAll(owner);
        }
    }

    @Test
    void aSessionEndsAfterSixtyDaysHoweverItIsUsed() {
        Secret token = house.anna().tokens().refresh();
        for (int week = 0; week < 8; week++) {
            house.clock.pass(Duration.ofDays(7));
            token = refreshed(token);
        }
        house.clock.pass(Duration.ofDays(4).plusSeconds(1));

        assertThat(house.refresh(token)).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
    }

    @Test
    void row55WhoLogsOutEverywhereWhileOthersRefreshLeavesNobodyIn() throws Exception {
        SignedIn anna = house.anna();
        SignedIn phone = House.done(house.identity.logIn().logIn("anna", House.PASSWORD, House.BROWSER));
        List<IdentityAnswer<SessionTokens>> answers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            Future<?> out = pool.submit(
                    () -> house.identity.logOut().everywhere(anna.user().id()));
            Future<IdentityAnswer<SessionTokens>> one =
                    pool.submit(() -> house.refresh(anna.tokens().refresh()));
            Future<IdentityAnswer<SessionTokens>> other =
                    pool.submit(() -> house.refresh(phone.tokens().refresh()));
            out.get();
            answers.add(one.get());
            answers.add(other.get());
        } finally {
            pool.shutdown();
        }

        assertThat(house.identity.listSessions().of(anna.user().id())).isEmpty();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer instanceof IdentityAnswer.Done<SessionTokens> done
                                && house.isGood(done.value().access()))
                        .isFalse());
    }

    @Test
    void twentySessionsAreHeldAndTheOldestGoes() {
        SignedIn first = house.anna();
        List<SignedIn> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            house.clock.pass(Duration.ofMinutes(4)); // logins of one address are counted too
            others.add(login());
        }

        assertThat(house.refresh(first.tokens().refresh())).isEqualTo(refused(OutcomeCode.INVALID_GRANT));
        assertThat(house.identity.listSessions().of(first.user().id())).hasSize(20);
        assertThat(house.refresh(others.get(0).tokens().refresh())).isInstanceOf(IdentityAnswer.Done.class);
    }

    private SignedIn login() {
        return House.done(house.identity.logIn().logIn("anna", House.PASSWORD, House.BROWSER));
    }

    private Secret refreshed(Secret token) {
        return House.done(house.refresh(token)).refresh();
    }

    private Session session(SignedIn of) {
        return house.kept.sessions().find(of.tokens().session()).orElseThrow();
    }

    private static <T> IdentityAnswer<T> refused(OutcomeCode code) {
        return new IdentityAnswer.Refused<>(code);
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(Collections.nCopies(callers, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
