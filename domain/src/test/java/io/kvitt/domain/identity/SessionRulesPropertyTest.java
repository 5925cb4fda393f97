package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What holds of a session whatever happens to it, in whatever order, on clocks that jump. */
class SessionRulesPropertyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final SessionEvent.LoggedIn LOGIN = new SessionEvent.LoggedIn(
            new SessionId(new UUID(1, 1)), ANNA, 0, ClientType.IOS, "", Optional.of(new DeviceKey("phone")));

    /**
     * Something that happens.
     *
     * @param behind how many generations the presented token is older than the current one
     * @param seconds until it happens; below zero the clock went back
     * @param raises whether all of the user's sessions are ended right before
     */
    record Action(Kind kind, int behind, long seconds, ClientType client, boolean raises, boolean denied) {
        enum Kind {
            LOGIN,
            FORGED,
            REFRESH,
            LOGOUT,
            ENDED,
            ACCESS,
            UNCHECKED
        }

        SessionEvent event(SessionState state, AccountStanding account) {
            long current = state.match(Session::generation, () -> 0L);
            return switch (kind) {
                case LOGIN -> LOGIN;
                case FORGED -> new SessionEvent.ForgedRefresh();
                case REFRESH ->
                    new SessionEvent.Refresh(
                            Math.max(0, current - behind), client, account, Optional.of(new DeviceKey("phone")));
                case LOGOUT -> new SessionEvent.LogOut(new TokenId("jti"), NOON);
                case ENDED -> new SessionEvent.Ended(RevocationReason.ADMIN);
                case ACCESS -> new SessionEvent.Access(denied, 0, account);
                case UNCHECKED -> new SessionEvent.UncheckedAccess();
            };
        }
    }

    /** One action as it went. */
    record Happened(
            SessionState before, SessionEvent event, Instant at, AccountStanding account, SessionDecision decision) {

        Session from() {
            return (Session) before;
        }

        Session to() {
            return (Session) decision.next();
        }

        boolean rotated() {
            return before instanceof Session old && to().generation() != old.generation();
        }
    }

    @Property(tries = 2_000)
    void generationsOnlyGrowOneByOneAndTheEndNeverMoves(@ForAll("actions") List<Action> actions) {
        assertThat(sessions(actions)).allSatisfy(one -> {
            assertThat(one.to().generation() - one.from().generation()).isBetween(0L, 1L);
            assertThat(one.to().endsAt()).isEqualTo(one.from().endsAt());
            assertThat(one.to().idleAt()).isBeforeOrEqualTo(one.to().endsAt());
            assertThat(one.to().version() - one.from().version())
                    .isEqualTo(one.to().equals(one.from()) ? 0L : 1L);
        });
    }

    @Property(tries = 2_000)
    void rotationsAreMoreThanAGraceApartOnAClockThatGoesForward(@ForAll("actions") List<Action> actions) {
        List<Happened> rotations =
                sessions(actions).stream().filter(Happened::rotated).toList();
        for (int i = 1; i < rotations.size(); i++) {
            assertThat(rotations.get(i).at()).isAfter(rotations.get(i - 1).at().plus(SessionRules.GRACE));
        }
    }

    @Property(tries = 2_000)
    void aRotationComesFromARefreshWithTheCurrentToken(@ForAll("actions") List<Action> actions) {
        assertThat(sessions(actions).stream().filter(Happened::rotated))
                .allSatisfy(one -> assertThat(one.event())
                        .isInstanceOfSatisfying(
                                SessionEvent.Refresh.class,
                                refresh -> assertThat(refresh.generation())
                                        .isEqualTo(one.from().generation())));
    }

    @Property(tries = 2_000)
    void whatIsRevokedStaysAsItIsAndNothingIsGrantedOrAllowed(@ForAll("actions") List<Action> actions) {
        assertThat(sessions(actions).stream().filter(one -> one.from().isRevoked()))
                .allSatisfy(one -> {
                    assertThat(one.to()).isEqualTo(one.from());
                    assertThat(one.decision().answer())
                            .isNotInstanceOf(SessionAnswer.Granted.class)
                            .isNotInstanceOf(SessionAnswer.Allowed.class);
                });
    }

    @Property(tries = 2_000)
    void whoeverDecidesAgainFromWhatAnotherKeptGetsTheSameToken(@ForAll("actions") List<Action> actions) {
        for (Happened one : sessions(actions)) {
            if (one.decision().answer() instanceof SessionAnswer.Granted first
                    && one.event() instanceof SessionEvent.Refresh refresh
                    && refresh.generation() >= one.to().generation() - 1
                    && !one.at().isAfter(one.to().rotatedAt().plus(SessionRules.GRACE))) {
                SessionDecision loser = SessionRules.STRICT.decide(one.to(), refresh, one.at());
                assertThat(loser.next()).isEqualTo(one.to());
                assertThat(loser.answer())
                        .isInstanceOfSatisfying(
                                SessionAnswer.Granted.class,
                                second -> assertThat(second.generation()).isEqualTo(first.generation()));
            }
        }
    }

    @Property(tries = 2_000)
    void anAnswerWithoutAWriteIsTheSameHoweverOftenItIsAsked(@ForAll("actions") List<Action> actions) {
        assertThat(sessions(actions).stream().filter(one -> one.to().equals(one.from())))
                .allSatisfy(one -> assertThat(SessionRules.STRICT.decide(one.to(), one.event(), one.at()))
                        .isEqualTo(one.decision()));
    }

    @Property(tries = 2_000)
    void aTokenThatIsNeitherCurrentNorAParentInItsGraceEndsTheSession(@ForAll("actions") List<Action> actions) {
        for (Happened one : sessions(actions)) {
            if (one.event() instanceof SessionEvent.Refresh refresh
                    && one.from().isAliveAt(one.at())
                    && refresh.client() == one.from().client()
                    && one.account().ends(one.from().epoch()).isEmpty()
                    && isDead(one.from(), refresh, one.at())) {
                assertThat(one.to().status()).isEqualTo(new SessionStatus.Revoked(RevocationReason.REUSE, one.at()));
            }
        }
    }

    private static boolean isDead(Session session, SessionEvent.Refresh refresh, Instant now) {
        long behind = session.generation() - refresh.generation();
        return behind > 1 || behind == 1 && now.isAfter(session.rotatedAt().plus(SessionRules.GRACE));
    }

    @Property(tries = 2_000)
    void anAccessTokenEndsWithTheSessionAndAfterTenMinutesAtTheLatest(@ForAll("actions") List<Action> actions) {
        for (Happened one : sessions(actions)) {
            if (one.decision().answer() instanceof SessionAnswer.Granted granted) {
                assertThat(granted.accessEndsAt())
                        .isBeforeOrEqualTo(one.at().plus(SessionRules.ACCESS))
                        .isBeforeOrEqualTo(one.to().endsAt());
            }
        }
    }

    @Property(tries = 2_000)
    void aForgedTokenOrAnotherClientChangesNothing(@ForAll("actions") List<Action> actions) {
        assertThat(sessions(actions).stream()
                        .filter(one -> one.event() instanceof SessionEvent.ForgedRefresh
                                || one.decision()
                                        .answer()
                                        .equals(new SessionAnswer.Refused(SessionRefusal.CLIENT_MISMATCH))))
                .allSatisfy(one -> assertThat(one.to()).isEqualTo(one.from()));
    }

    @Property(tries = 2_000)
    void noTokenOfAnOlderEpochIsAnsweredWhateverCameBefore(@ForAll("actions") List<Action> actions) {
        assertThat(sessions(actions).stream().filter(one -> one.account().epoch() > 0))
                .allSatisfy(one -> assertThat(one.decision().answer())
                        .isNotInstanceOf(SessionAnswer.Granted.class)
                        .isNotInstanceOf(SessionAnswer.Allowed.class));
    }

    @Property(tries = 2_000)
    void loggingOutTwiceIsLoggingOutOnce(@ForAll("actions") List<Action> actions) {
        SessionEvent logOut = new SessionEvent.LogOut(new TokenId("jti"), NOON);
        for (Happened one : sessions(actions)) {
            SessionState once =
                    SessionRules.STRICT.decide(one.to(), logOut, one.at()).next();
            SessionDecision twice = SessionRules.STRICT.decide(once, logOut, one.at());
            assertThat(twice.next()).isEqualTo(once);
            assertThat(twice.effects()).isEmpty();
            assertThat(twice.answer()).isEqualTo(new SessionAnswer.LoggedOut());
        }
    }

    /** Also for a session that is not there, and under both rules. */
    @Property(tries = 2_000)
    void everyStateAnswersEveryEventTheSameWayEachTime(
            @ForAll("actions") List<Action> actions, @ForAll boolean recovering) {
        SessionRules rules = new SessionRules(recovering);
        List<Action> all = new ArrayList<>(actions);
        all.add(actions.size() / 4, new Action(Action.Kind.LOGIN, 0, 0, ClientType.IOS, false, false));
        for (Happened one : happened(rules, new SessionState.None(), all)) {
            Statistics.collect(
                    one.decision().answer() instanceof SessionAnswer.Refused refused
                            ? refused.reason()
                            : one.decision().answer().getClass().getSimpleName());
            assertThat(rules.decide(one.before(), one.event(), one.at())).isEqualTo(one.decision());
            one.decision()
                    .answer()
                    .code()
                    .ifPresent(code -> assertThat(code.code()).matches("[a-z_]+"));
        }
        Statistics.coverage(answers -> {
            answers.check("Granted").percentage(share -> share > 5);
            answers.check(SessionRefusal.REUSE).count(times -> times > 50);
            answers.check(SessionRefusal.EXPIRED).count(times -> times > 0);
        });
    }

    @Property(tries = 2_000)
    void aDeviceIsForgivenOnceAtMostAndGetsTheCurrentToken(@ForAll("actions") List<Action> actions) {
        SessionRules rules = new SessionRules(true);
        Set<Long> versions = new HashSet<>();
        for (Happened one : happened(rules, Session.begun(LOGIN, NOON), actions)) {
            if (one.to().recoveries() > one.from().recoveries()) {
                assertThat(versions.add(one.to().version())).isTrue();
                assertThat(one.to().generation()).isEqualTo(one.from().generation());
            }
            assertThat(one.to().recoveries()).isLessThan(2);
        }
        assertThat(versions.size()).isLessThan(2);
    }

    /**
     * An honest client of several tabs, whose requests take at most half a grace from being sent to being stored, is never
     * thrown out; the exhaustive proof of the same, with lost answers, is in {@link SessionExplorationTest}.
     */
    @Property(tries = 2_000)
    void aClientThatStoresAnswersInOrderIsNeverRevoked(@ForAll("pauses") List<Integer> pauses) {
        SessionState state = Session.begun(LOGIN, NOON);
        Instant now = NOON;
        long held = 0;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            SessionDecision decision = SessionRules.STRICT.decide(
                    state, new SessionEvent.Refresh(held, ClientType.IOS, standing(0), Optional.empty()), now);
            assertThat(decision.answer()).isInstanceOf(SessionAnswer.Granted.class);
            state = decision.next();
            held = ((SessionAnswer.Granted) decision.answer()).generation();
        }
    }

    private static List<Happened> sessions(List<Action> actions) {
        return happened(SessionRules.STRICT, Session.begun(LOGIN, NOON), actions);
    }

    private static List<Happened> happened(SessionRules rules, SessionState start, List<Action> actions) {
        List<Happened> all = new ArrayList<>();
        SessionState state = start;
        Instant now = NOON;
        long epoch = 0;
        for (Action action : actions) {
            now = now.plusSeconds(action.seconds());
            epoch += action.raises() ? 1 : 0;
            AccountStanding account = standing(epoch);
            SessionEvent event = action.event(state, account);
            SessionDecision decision = rules.decide(state, event, now);
            all.add(new Happened(state, event, now, account, decision));
            state = decision.next();
        }
        return all;
    }

    private static AccountStanding standing(long epoch) {
        return new AccountStanding(UserStatus.ACTIVE, epoch, RevocationReason.LOGOUT_ALL);
    }

    @Provide
    Arbitrary<List<Integer>> pauses() {
        return Arbitraries.integers()
                .between(0, (int) Duration.ofDays(3).toSeconds())
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Action.Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Action.Kind.REFRESH)),
                Tuple.of(2, Arbitraries.of(Action.Kind.FORGED, Action.Kind.ACCESS, Action.Kind.UNCHECKED)),
                Tuple.of(1, Arbitraries.of(Action.Kind.values())));
        Arbitrary<Long> seconds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 65)),
                Tuple.of(1, Arbitraries.longs().between(-120, 0)),
                Tuple.of(1, Arbitraries.longs().between(0, Duration.ofDays(15).toSeconds())));
        Arbitrary<ClientType> clients = Arbitraries.frequency(Tuple.of(9, ClientType.IOS), Tuple.of(1, ClientType.WEB));
        Arbitrary<Boolean> raises = Arbitraries.frequency(Tuple.of(80, false), Tuple.of(1, true));
        Arbitrary<Integer> behind = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(0, 1)),
                Tuple.of(1, Arbitraries.integers().between(-1, 3)));
        return Combinators.combine(kinds, behind, seconds, clients, raises, Arbitraries.of(true, false))
                .as(Action::new)
                .list()
                .ofMaxSize(20)
                .withoutEdgeCases();
    }
}
