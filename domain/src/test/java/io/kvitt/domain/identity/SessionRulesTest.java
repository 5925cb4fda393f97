package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of a session, row by row. */
class SessionRulesTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final DeviceKey PHONE = new DeviceKey("phone");

    @Test
    void aLoginBeginsASessionOfGenerationZero() {
        SessionDecision decision = SessionRules.STRICT.decide(new SessionState.None(), login(ClientType.WEB), NOON);

        assertThat(decision.next()).isInstanceOfSatisfying(Session.class, session -> {
            assertThat(session.generation()).isZero();
            assertThat(session.status()).isEqualTo(new SessionStatus.Active());
            assertThat(session.idleAt()).isEqualTo(NOON.plus(Duration.ofDays(14)));
            assertThat(session.endsAt()).isEqualTo(NOON.plus(Duration.ofDays(60)));
            assertThat(session.version()).isEqualTo(1);
        });
        assertThat(decision.answer()).isEqualTo(new SessionAnswer.Granted(0, false, NOON.plus(Duration.ofMinutes(10))));
        assertThat(decision.effects()).containsExactly(new SessionEffect.Audit(SessionNote.LOGGED_IN));
    }

    @Test
    void aLoginNeverOverwritesASession() {
        Session session = begun(ClientType.WEB);

        SessionDecision decision = SessionRules.STRICT.decide(session, login(ClientType.WEB), NOON);

        assertThat(decision.next()).isEqualTo(session);
        assertThat(decision.answer().code()).contains(OutcomeCode.CONFLICT);
    }

    @Test
    void aForgedTokenChangesNothingAndIsCounted() {
        Session session = begun(ClientType.WEB);

        SessionDecision decision = SessionRules.STRICT.decide(session, new SessionEvent.ForgedRefresh(), NOON);

        assertThat(decision.next()).isEqualTo(session);
        assertThat(decision.answer()).isEqualTo(new SessionAnswer.Refused(SessionRefusal.FORGED));
        assertThat(decision.effects()).containsExactly(new SessionEffect.CountForgery());
    }

    @Test
    void aTokenOfNoSessionIsRefused() {
        assertThat(SessionRules.STRICT
                        .decide(new SessionState.None(), refresh(0), NOON)
                        .answer())
                .isEqualTo(new SessionAnswer.Refused(SessionRefusal.UNKNOWN));
    }

    @ParameterizedTest(name = "generation {0} presented, {1} current, {2} s after the rotation: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # presented | current | seconds | outcome          | generation after
              0         | 0       | 1       | new              | 1
              1         | 1       | 0       | same             | 1
              1         | 1       | 30      | same             | 1
              1         | 1       | 31      | new              | 2
              0         | 1       | 5       | same             | 1
              0         | 1       | 30      | same             | 1
              0         | 1       | 31      | REUSE            | 1
              0         | 2       | 1       | REUSE            | 2
              1         | 3       | 1       | REUSE            | 3
              2         | 1       | 1       | FUTURE           | 1
            """)
    void aRefreshIsDecidedByGenerationAndTime(
            long presented, long current, int seconds, String outcome, long generationAfter) {
        Session session = ofGeneration(current);

        SessionDecision decision = SessionRules.STRICT.decide(
                session, refresh(presented), session.rotatedAt().plusSeconds(seconds));

        Session next = (Session) decision.next();
        assertThat(next.generation()).isEqualTo(generationAfter);
        switch (outcome) {
            case "new" -> {
                assertThat(next.version()).isEqualTo(session.version() + 1);
                assertThat(decision.answer()).isInstanceOf(SessionAnswer.Granted.class);
            }
            case "same" -> {
                assertThat(next).isEqualTo(session);
                assertThat(decision.answer())
                        .isInstanceOfSatisfying(
                                SessionAnswer.Granted.class,
                                granted -> assertThat(granted.generation()).isEqualTo(current));
            }
            default -> {
                assertThat(decision.answer()).isEqualTo(new SessionAnswer.Refused(SessionRefusal.valueOf(outcome)));
                assertThat(next.isRevoked()).isEqualTo(outcome.equals("REUSE"));
            }
        }
    }

    @Test
    void reuseIsAuditedAndToldToTheOwner() {
        Session session = ofGeneration(2);

        SessionDecision decision = SessionRules.STRICT.decide(session, refresh(0), session.rotatedAt());

        assertThat(decision.effects())
                .containsExactly(
                        new SessionEffect.Audit(SessionNote.REUSE), new SessionEffect.TellOwner(SessionNote.REUSE));
        assertThat(SessionRules.STRICT
                        .decide(decision.next(), refresh(2), session.rotatedAt())
                        .effects())
                .containsExactly(new SessionEffect.Audit(SessionNote.REUSE_AFTER_REVOCATION));
    }

    @Test
    void aGenerationThatWasNeverGivenOutIsAnAlarm() {
        SessionDecision decision = SessionRules.STRICT.decide(begun(ClientType.WEB), refresh(7), NOON);

        assertThat(decision.effects()).containsExactly(new SessionEffect.Alarm(SessionNote.FUTURE_GENERATION));
        assertThat(decision.next()).isEqualTo(begun(ClientType.WEB));
    }

    @Test
    void aRotationMovesTheIdleEndButNeverBeyondTheLast() {
        Session session = begun(ClientType.WEB);
        for (int day = 10; day < 60; day += 10) {
            session = (Session) SessionRules.STRICT
                    .decide(session, refresh(session.generation()), NOON.plus(Duration.ofDays(day)))
                    .next();
        }

        assertThat(session.generation()).isEqualTo(5);
        assertThat(session.idleAt()).isEqualTo(session.endsAt()).isEqualTo(NOON.plus(Duration.ofDays(60)));
    }

    @ParameterizedTest(name = "{0} days and {1} ms after login: {2}")
    @CsvSource({"14, 0, Granted", "14, 1, Refused", "61, 0, Refused"})
    void aSessionRunsOutAfterItsEndAndNotAtIt(int days, int millis, String answer) {
        SessionDecision decision = SessionRules.STRICT.decide(
                begun(ClientType.WEB),
                refresh(0),
                NOON.plus(Duration.ofDays(days)).plusMillis(millis));

        assertThat(decision.answer().getClass().getSimpleName()).isEqualTo(answer);
        assertThat(((Session) decision.next()).isRevoked()).isFalse();
    }

    @Test
    void anAccessTokenNeverOutlivesItsSession() {
        Session session = begun(ClientType.WEB);
        for (int day = 10; day < 60; day += 10) {
            session = (Session) SessionRules.STRICT
                    .decide(session, refresh(session.generation()), NOON.plus(Duration.ofDays(day)))
                    .next();
        }
        Instant last = session.endsAt().minusSeconds(60);

        assertThat(SessionRules.STRICT.decide(session, refresh(5), last).answer())
                .isEqualTo(new SessionAnswer.Granted(6, false, session.endsAt()));
    }

    @ParameterizedTest(name = "{0} of epoch {1}: {2}")
    @CsvSource({
        "ACTIVE,   1, PASSWORD_CHANGED",
        "DISABLED, 0, USER_DISABLED",
        "DELETED,  0, USER_DELETED",
    })
    void aSessionEndsWithItsAccount(UserStatus status, long epoch, RevocationReason reason) {
        AccountStanding account = new AccountStanding(status, epoch, RevocationReason.PASSWORD_CHANGED);

        SessionDecision decision = SessionRules.STRICT.decide(
                begun(ClientType.WEB), new SessionEvent.Refresh(0, ClientType.WEB, account, Optional.empty()), NOON);

        assertThat(((Session) decision.next()).status()).isEqualTo(new SessionStatus.Revoked(reason, NOON));
        assertThat(decision.answer().code()).contains(OutcomeCode.INVALID_GRANT);
    }

    @Test
    void aTokenThatComesAnotherWayIsRefusedAndTheSessionGoesOn() {
        Session session = begun(ClientType.WEB);

        SessionDecision decision = SessionRules.STRICT.decide(
                session, new SessionEvent.Refresh(0, ClientType.API, standing(), Optional.empty()), NOON);

        assertThat(decision.next()).isEqualTo(session);
        assertThat(decision.answer()).isEqualTo(new SessionAnswer.Refused(SessionRefusal.CLIENT_MISMATCH));
        assertThat(decision.effects()).containsExactly(new SessionEffect.Audit(SessionNote.CLIENT_MISMATCH));
    }

    @ParameterizedTest(name = "recovering {0}, {1}, key {2}: {3}")
    @CsvSource({
        "true,  IOS, phone, RECOVERED",
        "false, IOS, phone, REUSE",
        "true,  API, phone, REUSE",
        "true,  IOS, other, REUSE",
    })
    void aLateParentIsForgivenOnceOnTheSameDevice(boolean recovering, ClientType client, String key, SessionNote note) {
        SessionRules rules = new SessionRules(recovering);
        Session rotated = (Session)
                rules.decide(begun(client), refresh(client, key, 0), NOON).next();
        Instant late = NOON.plusSeconds(31);

        SessionDecision decision = rules.decide(rotated, refresh(client, key, 0), late);

        assertThat(decision.effects()).contains(new SessionEffect.Audit(note));
        assertThat(((Session) decision.next()).generation()).isEqualTo(1);
        assertThat(rules.decide(decision.next(), refresh(client, key, 0), late)
                        .answer()
                        .code())
                .contains(OutcomeCode.INVALID_GRANT);
    }

    @Test
    void aDeviceThatProvedNothingIsNotTheSameDevice() {
        SessionEvent.LoggedIn login =
                new SessionEvent.LoggedIn(new SessionId(new UUID(3, 1)), ANNA, 0, ClientType.IOS, "", Optional.empty());
        Session rotated = Session.begun(login, NOON).rotated(NOON);
        SessionEvent late = new SessionEvent.Refresh(0, ClientType.IOS, standing(), Optional.empty());

        assertThat(new SessionRules(true)
                        .decide(rotated, late, NOON.plusSeconds(31))
                        .answer())
                .isEqualTo(new SessionAnswer.Refused(SessionRefusal.REUSE));
    }

    @Test
    void aLogoutDeniesTheTokenItCameWithUntilThatIsGoneForSure() {
        TokenId token = new TokenId("jti-1");
        Instant end = NOON.plusSeconds(600);

        SessionDecision decision =
                SessionRules.STRICT.decide(begun(ClientType.WEB), new SessionEvent.LogOut(token, end), NOON);

        assertThat(((Session) decision.next()).status())
                .isEqualTo(new SessionStatus.Revoked(RevocationReason.LOGOUT, NOON));
        assertThat(decision.effects()).contains(new SessionEffect.Deny(token, end.plusSeconds(30)));
        assertThat(decision.answer()).isEqualTo(new SessionAnswer.LoggedOut());
    }

    @Test
    void aSecondLogoutIsAnsweredLikeTheFirstAndDoesNothing() {
        SessionEvent logOut = new SessionEvent.LogOut(new TokenId("jti-1"), NOON.plusSeconds(600));
        SessionState once =
                SessionRules.STRICT.decide(begun(ClientType.WEB), logOut, NOON).next();

        for (SessionState state : List.of(once, new SessionState.None())) {
            SessionDecision again = SessionRules.STRICT.decide(state, logOut, NOON.plusSeconds(1));
            assertThat(again).isEqualTo(new SessionDecision(state, List.of(), new SessionAnswer.LoggedOut()));
        }
    }

    @ParameterizedTest
    @EnumSource(RevocationReason.class)
    void anEndedSessionKeepsItsFirstReason(RevocationReason reason) {
        SessionState ended = SessionRules.STRICT
                .decide(begun(ClientType.WEB), new SessionEvent.Ended(RevocationReason.ADMIN), NOON)
                .next();

        assertThat(SessionRules.STRICT
                        .decide(ended, new SessionEvent.Ended(reason), NOON.plusSeconds(1))
                        .next())
                .isEqualTo(ended);
    }

    @ParameterizedTest(name = "denied {0}, token of epoch {1}, account of epoch {2}, {3} days: {4}")
    @CsvSource({
        "false, 0, 0, 0,  Allowed",
        "true,  0, 0, 0,  AccessRefused",
        "false, 0, 1, 0,  AccessRefused",
        "false, 1, 1, 0,  AccessRefused",
        "false, 0, 0, 15, Allowed",
        "false, 0, 0, 61, AccessRefused",
    })
    void anAccessTokenIsCheckedAgainstDenialSessionAndEpoch(
            boolean denied, long epoch, long accountEpoch, int days, String answer) {
        AccountStanding account = new AccountStanding(UserStatus.ACTIVE, accountEpoch, RevocationReason.LOGOUT_ALL);

        SessionDecision decision = SessionRules.STRICT.decide(
                begun(ClientType.WEB),
                new SessionEvent.Access(denied, epoch, account),
                NOON.plus(Duration.ofDays(days)));

        assertThat(decision.answer().getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void anAccessTokenOfNoSessionIsRefusedAndOneThatCannotBeCheckedIsNotAllowed() {
        SessionState none = new SessionState.None();

        assertThat(SessionRules.STRICT
                        .decide(none, new SessionEvent.Access(false, 0, standing()), NOON)
                        .answer()
                        .code())
                .contains(OutcomeCode.TOKEN_REVOKED);
        assertThat(SessionRules.STRICT
                        .decide(begun(ClientType.WEB), new SessionEvent.UncheckedAccess(), NOON)
                        .answer()
                        .code())
                .contains(OutcomeCode.AUTH_BACKEND_UNAVAILABLE);
    }

    @Test
    void theOldestSessionsBeyondTwentyAreToEnd() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            sessions.add(0, Session.begun(login(ClientType.WEB, i), NOON.plusSeconds(i)));
        }
        sessions.add(sessions.get(5).revoked(RevocationReason.LOGOUT, NOON));

        assertThat(SessionRules.beyondLimit(sessions, NOON.plusSeconds(60)))
                .extracting(Session::createdAt)
                .containsExactly(NOON, NOON.plusSeconds(1));
        assertThat(SessionRules.beyondLimit(sessions.subList(0, 20), NOON)).isEmpty();
    }

    private static Session ofGeneration(long generation) {
        Session session = begun(ClientType.WEB);
        for (long i = 0; i < generation; i++) {
            session = session.rotated(NOON.plusSeconds(40 * (i + 1)));
        }
        return session;
    }

    private static Session begun(ClientType client) {
        return Session.begun(login(client), NOON);
    }

    private static SessionEvent.LoggedIn login(ClientType client) {
        return login(client, 1);
    }

    private static SessionEvent.LoggedIn login(ClientType client, int number) {
        return new SessionEvent.LoggedIn(
                new SessionId(new UUID(3, number)), ANNA, 0, client, "Annas telefon", Optional.of(PHONE));
    }

    private static SessionEvent refresh(long generation) {
        return new SessionEvent.Refresh(generation, ClientType.WEB, standing(), Optional.empty());
    }

    private static SessionEvent refresh(ClientType client, String key, long generation) {
        return new SessionEvent.Refresh(generation, client, standing(), Optional.of(new DeviceKey(key)));
    }

    private static AccountStanding standing() {
        return new AccountStanding(UserStatus.ACTIVE, 0, RevocationReason.LOGOUT_ALL);
    }
}
