package io.kvitt.domain.identity;

import static io.kvitt.domain.identity.GoogleAccounts.ACCOUNT;
import static io.kvitt.domain.identity.GoogleAccounts.ANNA;
import static io.kvitt.domain.identity.GoogleAccounts.BO;
import static io.kvitt.domain.identity.GoogleAccounts.FIRST;
import static io.kvitt.domain.identity.GoogleAccounts.IOS_CLIENT;
import static io.kvitt.domain.identity.GoogleAccounts.NOON;
import static io.kvitt.domain.identity.GoogleAccounts.OTHER_ACCOUNT;
import static io.kvitt.domain.identity.GoogleAccounts.SCOPES;
import static io.kvitt.domain.identity.GoogleAccounts.SECOND;
import static io.kvitt.domain.identity.GoogleAccounts.WEB_CLIENT;
import static io.kvitt.domain.identity.GoogleAccounts.connected;
import static io.kvitt.domain.identity.GoogleAccounts.connectedUntil;
import static io.kvitt.domain.identity.GoogleAccounts.leased;
import static io.kvitt.domain.identity.GoogleAccounts.refreshed;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.GoogleAccounts.Leased;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of a connection to Google, row by row. */
class ConnectionRulesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LeaseOwner ASKER = new LeaseOwner(new UUID(9, 9));

    @Test
    void aFirstConnectionIsOpenedAndReadFromTheBeginning() {
        ConnectionDecision decision = decide(new ConnectionState.None(), verified("rt1"), NOON);

        assertThat(decision.next()).isInstanceOfSatisfying(Connection.class, connection -> {
            assertThat(connection.isConnected()).isTrue();
            assertThat(connection.credentialVersion()).isEqualTo(1);
            assertThat(connection.cursor()).isEmpty();
            assertThat(connection.grantedAt()).isEqualTo(NOON);
        });
        assertThat(decision.effects()).contains(new ConnectionEffect.ReadAll(FIRST));
        assertThat(decision.answer()).isEqualTo(new ConnectionAnswer.Done());
    }

    @Test
    void withoutARefreshTokenThereIsNoFirstConnection() {
        ConnectionDecision decision =
                decide(new ConnectionState.None(), verified(FIRST, ACCOUNT, Optional.empty(), false), NOON);

        assertThat(decision.next()).isEqualTo(new ConnectionState.None());
        assertThat(decision.answer().code()).contains(OutcomeCode.GOOGLE_REFRESH_TOKEN_REQUIRED);
    }

    @Test
    void theSameAccountBeginsAgainWithTheNextCredentialAndNoCursor() {
        Connection over = (Connection) decide(connected().readUpTo("17"), new ConnectionEvent.Disconnect(), NOON)
                .next();

        Connection again = (Connection) decide(over, verified("rt2"), NOON).next();

        assertThat(again.id()).isEqualTo(over.id());
        assertThat(again.credentialVersion()).isEqualTo(3);
        assertThat(again.cursor()).isEmpty();
    }

    @ParameterizedTest(name = "account of {0}: taken back {1}")
    @CsvSource({"NOBODY, true", "SELF, false", "SOMEBODY_ELSE, false"})
    void aGrantTooNarrowIsRefusedAndTakenBackIfNothingLivesOnIt(ConnectionEvent.Holder holder, boolean takenBack) {
        ConnectionDecision decision = decide(new ConnectionState.None(), verified(Set.of("openid"), holder), NOON);

        assertThat(decision.next()).isEqualTo(new ConnectionState.None());
        assertThat(decision.answer().code()).contains(OutcomeCode.GOOGLE_SCOPE_MISSING);
        assertThat(decision.effects().stream().anyMatch(ConnectionEffect.Revoke.class::isInstance))
                .isEqualTo(takenBack);
    }

    @Test
    void anAccountOfAnotherUserIsRefusedAndNeverTakenBack() {
        ConnectionDecision decision =
                decide(new ConnectionState.None(), verified(SCOPES, ConnectionEvent.Holder.SOMEBODY_ELSE), NOON);

        assertThat(decision.next()).isEqualTo(new ConnectionState.None());
        assertThat(decision.effects()).isEmpty();
        assertThat(decision.answer().code()).contains(OutcomeCode.GOOGLE_ACCOUNT_LINKED_ELSEWHERE);
    }

    @Test
    void connectingAgainReplacesTheCredentialAndKeepsTheCursor() {
        Connection waiting = needingReauth();

        Connection again = (Connection) decide(waiting.readUpTo("17"), verified("rt2"), NOON.plusSeconds(5))
                .next();

        assertThat(again.isConnected()).isTrue();
        assertThat(again.credentialVersion()).isEqualTo(waiting.credentialVersion() + 1);
        assertThat(again.refreshToken()).contains(new SealedToken("rt2"));
        assertThat(again.cursor()).contains("17");
        assertThat(again.suspectedAt()).isEmpty();
        assertThat(again.lease()).isEmpty();
    }

    @Test
    void aMissingRefreshTokenKeepsTheOneThatWorksAndItsClient() {
        ConnectionEvent.Verified event = new ConnectionEvent.Verified(
                FIRST,
                ANNA,
                ACCOUNT,
                new EmailAddress("anna@example.se"),
                SCOPES,
                IOS_CLIENT,
                Optional.empty(),
                Optional.of(new AccessGrant(new SealedToken("at9"), NOON.plusSeconds(3_000))),
                ConnectionEvent.Holder.SELF,
                false);

        Connection again = (Connection) decide(connected(), event, NOON).next();

        assertThat(again.refreshToken()).contains(new SealedToken("rt1"));
        assertThat(again.client()).isEqualTo(WEB_CLIENT);
        assertThat(again.access()).map(AccessGrant::token).contains(new SealedToken("at9"));
        assertThat(decide(needingReauth(), event, NOON).answer().code())
                .contains(OutcomeCode.GOOGLE_REFRESH_TOKEN_REQUIRED);
    }

    @Test
    void nothingIsHeldAgainstANewCredentialOrWhatIsOver() {
        Connection troubled = failAt(suspected(), NOON);

        for (ConnectionEvent event :
                new ConnectionEvent[] {GoogleAccounts.verified("rt2"), new ConnectionEvent.Disconnect()}) {
            Connection next = (Connection) decide(troubled, event, NOON).next();
            assertThat(next.suspectedAt()).isEmpty();
            assertThat(next.nextTryAt()).isEmpty();
            assertThat(next.failingSince()).isEmpty();
            assertThat(next.failures()).isZero();
        }
        assertThat(troubled.suspectedAt()).isPresent();
        assertThat(troubled.failures()).isEqualTo(1);
    }

    @Test
    void aRefreshTellsTheScopesThereAre() {
        Set<String> more = Set.of(Connection.READ_MAIL, "openid", "email", "profile");

        assertThat(refreshedWith(Optional.of(more), Optional.empty()).scopes()).isEqualTo(more);
        assertThat(refreshedWith(Optional.empty(), Optional.empty()).scopes()).isEqualTo(SCOPES);
    }

    @Test
    void aNewRefreshTokenComesWithItsClientAndTheTimeItWasGranted() {
        ConnectionEvent.Verified event = new ConnectionEvent.Verified(
                FIRST,
                ANNA,
                ACCOUNT,
                new EmailAddress("anna.new@example.se"),
                SCOPES,
                IOS_CLIENT,
                Optional.of(new SealedToken("rt2")),
                Optional.empty(),
                ConnectionEvent.Holder.SELF,
                false);

        Connection again =
                (Connection) decide(connected(), event, NOON.plusSeconds(5)).next();

        assertThat(again.client()).isEqualTo(IOS_CLIENT);
        assertThat(again.grantedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(again.email()).isEqualTo(new EmailAddress("anna.new@example.se"));
    }

    @Test
    void aNewRefreshTokenDropsTheAccessTokenOfTheOldOne() {
        Connection again = (Connection) decide(connectedUntil(NOON.plusSeconds(3_000)), verified("rt2"), NOON)
                .next();

        assertThat(again.access()).isEmpty();
    }

    @Test
    void anotherAccountIsAskedAboutAndNothingIsKept() {
        ConnectionDecision decision = decide(connected(), toOtherAccount(Optional.of("rt2"), false), NOON);

        assertThat(decision.next()).isEqualTo(connected());
        assertThat(decision.replaced()).isEmpty();
        assertThat(decision.answer()).isEqualTo(new ConnectionAnswer.AccountSwitch("a…@example.se", "a…@example.se"));
    }

    @Test
    void aConfirmedSwitchEndsTheOldConnectionAndOpensANewOne() {
        Connection before = connected().readUpTo("17");

        ConnectionDecision decision = decide(before, toOtherAccount(Optional.of("rt2"), true), NOON);

        Connection next = (Connection) decision.next();
        assertThat(next.id()).isEqualTo(SECOND);
        assertThat(next.credentialVersion()).isEqualTo(1);
        assertThat(next.cursor()).isEmpty();
        assertThat(decision.replaced()).hasValueSatisfying(old -> {
            assertThat(old.id()).isEqualTo(FIRST);
            assertThat(old.isHeld()).isFalse();
            assertThat(old.refreshToken()).isEmpty();
        });
        assertThat(decision.effects())
                .contains(new ConnectionEffect.Revoke(FIRST, ANNA, WEB_CLIENT, new SealedToken("rt1")))
                .contains(new ConnectionEffect.TellSwitched(FIRST, SECOND));
        assertThat(decide(before, toOtherAccount(Optional.empty(), true), NOON)
                        .answer()
                        .code())
                .contains(OutcomeCode.GOOGLE_REFRESH_TOKEN_REQUIRED);
    }

    @Test
    void anotherAccountAfterARevocationTakesThePlaceWithoutAQuestion() {
        Connection revoked = (Connection)
                decide(connected(), new ConnectionEvent.RevokedAtGoogle(), NOON).next();

        ConnectionDecision decision = decide(revoked, toOtherAccount(Optional.of("rt2"), false), NOON);

        assertThat(((Connection) decision.next()).id()).isEqualTo(SECOND);
        assertThat(decision.replaced()).map(Connection::isHeld).contains(false);
    }

    @Test
    void tokensSealedForAnotherConnectionOrUserAreNotTaken() {
        assertThat(decide(connected(), verified(SECOND, ACCOUNT, Optional.of(new SealedToken("rt2")), false), NOON)
                        .answer()
                        .code())
                .contains(OutcomeCode.CONFLICT);
        assertThat(decide(connected(), verified(FIRST, OTHER_ACCOUNT, Optional.of(new SealedToken("rt2")), true), NOON)
                        .answer()
                        .code())
                .contains(OutcomeCode.CONFLICT);
        assertThat(decide(ofBo(), verified("rt2"), NOON).next()).isEqualTo(ofBo());
    }

    @Test
    void aFreshTokenIsUsedAndAStaleOneRenewedByOneAtATime() {
        Connection connection = connectedUntil(NOON.plusSeconds(3_600));
        Instant stale = NOON.plusSeconds(3_600 - 290);

        assertThat(ask(connection, NOON).answer())
                .isEqualTo(new ConnectionAnswer.Use(connection.access().orElseThrow()));
        ConnectionDecision first = ask(connection, stale);
        assertThat(first.answer()).isEqualTo(new ConnectionAnswer.Refresh(connection.fence(ASKER)));
        assertThat(((Connection) first.next()).lease()).contains(new Lease(ASKER, stale.plus(ConnectionRules.LEASE)));
        assertThat(ask(first.next(), 2, stale).answer())
                .isEqualTo(new ConnectionAnswer.Use(connection.access().orElseThrow()));
    }

    @Test
    void withoutATokenOthersWaitUntilTheLeaseIsOver() {
        Leased held = leased(connected(), 1, NOON);
        Instant end = NOON.plus(ConnectionRules.LEASE);

        assertThat(ask(held.connection(), 2, NOON).answer()).isEqualTo(new ConnectionAnswer.Wait(end));
        assertThat(ask(held.connection(), 2, end).answer()).isEqualTo(new ConnectionAnswer.Wait(end));
        assertThat(ask(held.connection(), 2, end.plusMillis(1)).answer()).isInstanceOf(ConnectionAnswer.Refresh.class);
    }

    @Test
    void whoeverFindsItsOwnLeaseGoesOn() {
        Leased held = leased(connected(), 1, NOON);

        ConnectionDecision again = ask(held.connection(), 1, NOON);

        assertThat(again.answer()).isEqualTo(new ConnectionAnswer.Refresh(held.fence()));
        assertThat(again.next()).isEqualTo(held.connection());
    }

    @Test
    void beforeTheNextTryAStaleTokenIsUsedAndWithoutOneNobodyAsks() {
        Leased held = leased(connected(), 1, NOON);
        Connection failed =
                (Connection) decide(held.connection(), new ConnectionEvent.RefreshFailed(held.fence(), 0), NOON)
                        .next();

        assertThat(ask(failed, NOON.plusSeconds(59)).answer())
                .isEqualTo(new ConnectionAnswer.RetryLater(NOON.plusSeconds(60)));
        assertThat(ask(failed, NOON.plusSeconds(60)).answer()).isInstanceOf(ConnectionAnswer.Refresh.class);
        AccessGrant stale = new AccessGrant(new SealedToken("at1"), NOON.plusSeconds(120));
        assertThat(ask(failed.change().access(stale).made(), NOON).answer()).isEqualTo(new ConnectionAnswer.Use(stale));
    }

    @Test
    void aRefreshKeepsTheTokenAMinuteShortAndClearsWhatWasHeldAgainstIt() {
        Leased held = leased(suspected(), 1, NOON);

        Connection next = (Connection) decide(held.connection(), refreshed(held.fence(), NOON), NOON.plusSeconds(3))
                .next();

        assertThat(next.access()).contains(new AccessGrant(new SealedToken("at2"), NOON.plusSeconds(3_540)));
        assertThat(next.credentialVersion()).isEqualTo(held.connection().credentialVersion());
        assertThat(next.lease()).isEmpty();
        assertThat(next.suspectedAt()).isEmpty();
        assertThat(next.nextTryAt()).isEmpty();
    }

    @Test
    void aNewRefreshTokenIsANewCredential() {
        Leased held = leased(connected(), 1, NOON);
        ConnectionEvent event = new ConnectionEvent.Refreshed(
                held.fence(),
                new SealedToken("at2"),
                NOON,
                Duration.ofHours(1),
                Optional.of(new SealedToken("rt9")),
                Optional.empty(),
                Optional.empty());

        Connection next = (Connection) decide(held.connection(), event, NOON).next();

        assertThat(next.refreshToken()).contains(new SealedToken("rt9"));
        assertThat(next.credentialVersion()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"reconnected", "disconnected", "taken over"})
    void aResultThatComesTooLateIsDropped(String meanwhile) {
        Leased held = leased(connected(), 1, NOON);
        Connection now = (Connection)
                switch (meanwhile) {
                    case "reconnected" ->
                        decide(held.connection(), verified("rt2"), NOON).next();
                    case "disconnected" ->
                        decide(held.connection(), new ConnectionEvent.Disconnect(), NOON)
                                .next();
                    default -> leased(held.connection(), 2, NOON.plus(MINUTE)).connection();
                };

        for (ConnectionEvent event : new ConnectionEvent[] {
            refreshed(held.fence(), NOON),
            new ConnectionEvent.InvalidGrant(held.fence(), ReauthReason.ACCOUNT_GONE),
            new ConnectionEvent.RefreshFailed(held.fence(), 0),
            new ConnectionEvent.ClientRejected(held.fence())
        }) {
            assertThat(decide(now, event, NOON.plus(MINUTE)))
                    .isEqualTo(ConnectionDecision.of(now, new ConnectionAnswer.Dropped()));
        }
    }

    @Test
    void aCredentialIsBadOnlyWhenSaidTwiceAMinuteApart() {
        Connection once = suspected();

        assertThat(once.isConnected()).isTrue();
        assertThat(once.suspectedAt()).contains(NOON.minus(MINUTE));
        assertThat(once.nextTryAt()).contains(NOON);
        Leased held = leased(once, 2, NOON);
        ConnectionEvent second = new ConnectionEvent.InvalidGrant(held.fence(), ReauthReason.ACCOUNT_GONE);
        assertThat(((Connection) decide(held.connection(), second, NOON.minusMillis(1))
                                .next())
                        .isConnected())
                .isTrue();
        ConnectionDecision decision = decide(held.connection(), second, NOON);
        assertThat(((Connection) decision.next()).status())
                .isEqualTo(new ConnectionStatus.NeedsReauth(ReauthReason.ACCOUNT_GONE, NOON));
        assertThat(((Connection) decision.next()).refreshToken()).isPresent();
        assertThat(decision.effects())
                .containsExactly(new ConnectionEffect.TellReauth(FIRST, 1, ReauthReason.ACCOUNT_GONE));
    }

    @ParameterizedTest(name = "after {0} failures with {1} %: {2} s")
    @CsvSource({
        "0, 0, 60",
        "1, 0, 120",
        "2, 0, 240",
        "8, 0, 15360",
        "9, 0, 21600",
        "500, 0, 21600",
        "0, 20, 72",
        "0, -20, 48",
        "9, 20, 25920"
    })
    void theWaitDoublesUpToSixHours(int failures, int jitter, long seconds) {
        Connection failing = connected();
        for (int i = 0; i < failures; i++) {
            failing = failing.change().failedOnceMore(NOON).made();
        }
        Leased held = leased(failing, 1, NOON);

        Connection next =
                (Connection) decide(held.connection(), new ConnectionEvent.RefreshFailed(held.fence(), jitter), NOON)
                        .next();

        assertThat(next.nextTryAt()).contains(NOON.plusSeconds(seconds));
        assertThat(next.failures()).isEqualTo(failures + 1);
        assertThat(next.lease()).isEmpty();
    }

    @Test
    void fourDaysOfNothingButFailuresExhaustAConnection() {
        Connection failing = connected().change().failedOnceMore(NOON).made();
        Instant almost = NOON.plus(ConnectionRules.EXHAUSTED_AFTER).minusMillis(1);

        assertThat(failAt(failing, almost).isConnected()).isTrue();
        assertThat(failAt(failing, almost.plusMillis(1)).status())
                .isEqualTo(new ConnectionStatus.NeedsReauth(ReauthReason.EXHAUSTED, almost.plusMillis(1)));
    }

    @Test
    void aClientThatGoogleDoesNotKnowIsNoFaultOfTheUser() {
        Leased held = leased(connected(), 1, NOON);

        ConnectionDecision decision = decide(held.connection(), new ConnectionEvent.ClientRejected(held.fence()), NOON);

        assertThat(decision.next()).isEqualTo(held.connection());
        assertThat(decision.effects())
                .containsExactly(
                        new ConnectionEffect.PauseClient(WEB_CLIENT, NOON.plus(ConnectionRules.CLIENT_PAUSE)),
                        new ConnectionEffect.Alarm(ConnectionNote.CLIENT_REJECTED));
    }

    @Test
    void aTokenOfAnotherAccountOrANarrowerOneIsNotKept() {
        assertThat(refreshedWith(Optional.of(Set.of("openid")), Optional.empty())
                        .status())
                .isEqualTo(new ConnectionStatus.NeedsReauth(ReauthReason.SCOPE_MISSING, NOON));
        assertThat(refreshedWith(Optional.empty(), Optional.of(OTHER_ACCOUNT)).status())
                .isEqualTo(new ConnectionStatus.NeedsReauth(ReauthReason.SUB_MISMATCH, NOON));
        assertThat(refreshedWith(Optional.of(SCOPES), Optional.of(ACCOUNT)).isConnected())
                .isTrue();
    }

    @Test
    void aRefusedTokenIsDiscardedOnceAndThenCountsAsAFailure() {
        Instant end = NOON.plusSeconds(3_000);
        Connection connection = connectedUntil(end);

        Connection once = (Connection) decide(connection, new ConnectionEvent.MailboxRefused(1, end, false, 0), NOON)
                .next();
        Connection twice = (Connection) decide(connection, new ConnectionEvent.MailboxRefused(1, end, true, 0), NOON)
                .next();

        assertThat(once.access()).isEmpty();
        assertThat(once.failures()).isZero();
        assertThat(twice.failures()).isEqualTo(1);
        assertThat(twice.nextTryAt()).contains(NOON.plusSeconds(60));
        assertThat(decide(connection, new ConnectionEvent.MailboxRefused(1, end.plusMillis(1), false, 0), NOON)
                        .answer())
                .isEqualTo(new ConnectionAnswer.Dropped());
    }

    @ParameterizedTest
    @CsvSource({"SCOPE_MISSING", "DOMAIN_POLICY", "MAILBOX_DISABLED"})
    void aMailboxThatWillNotBeReadNeedsItsUser(ReauthReason reason) {
        assertThat(((Connection) decide(connected(), new ConnectionEvent.MailboxForbidden(1, reason), NOON)
                                .next())
                        .status())
                .isEqualTo(new ConnectionStatus.NeedsReauth(reason, NOON));
        assertThat(decide(connected(), new ConnectionEvent.MailboxForbidden(2, reason), NOON)
                        .next())
                .isEqualTo(connected());
    }

    @Test
    void aBusyMailboxDoesNotTouchTheConnection() {
        assertThat(decide(connected(), new ConnectionEvent.MailboxBusy(), NOON).next())
                .isEqualTo(connected());
    }

    @Test
    void aGrantTakenBackAtGoogleLeavesNoSecret() {
        ConnectionDecision decision = decide(connected(), new ConnectionEvent.RevokedAtGoogle(), NOON);

        Connection next = (Connection) decision.next();
        assertThat(next.status()).isEqualTo(new ConnectionStatus.Revoked());
        assertThat(next.refreshToken()).isEmpty();
        assertThat(next.credentialVersion()).isEqualTo(2);
        assertThat(decision.effects()).contains(new ConnectionEffect.TellRevoked(FIRST));
        assertThat(ask(next, NOON).answer())
                .isEqualTo(new ConnectionAnswer.ReauthRequired(ReauthReason.GRANT_EXPIRED_OR_REVOKED));
    }

    @Test
    void disconnectingTakesTheGrantBackAndIsDoneOnce() {
        ConnectionDecision decision =
                decide(connectedUntil(NOON.plusSeconds(600)), new ConnectionEvent.Disconnect(), NOON);

        Connection next = (Connection) decision.next();
        assertThat(next.status()).isEqualTo(new ConnectionStatus.Disconnected());
        assertThat(next.refreshToken()).isEmpty();
        assertThat(next.access()).isEmpty();
        assertThat(decision.effects())
                .contains(new ConnectionEffect.Revoke(FIRST, ANNA, WEB_CLIENT, new SealedToken("rt1")));
        assertThat(decide(next, new ConnectionEvent.Disconnect(), NOON))
                .isEqualTo(ConnectionDecision.of(next, new ConnectionAnswer.Done()));
        assertThat(ask(next, NOON).answer().code()).contains(OutcomeCode.GOOGLE_NOT_CONNECTED);
    }

    @Test
    void whatDoesNotOpenIsAnAlarmAndStaysToBeLookedAt() {
        ConnectionDecision decision = decide(connected(), new ConnectionEvent.CipherFailed(1), NOON);

        assertThat(((Connection) decision.next()).status())
                .isEqualTo(new ConnectionStatus.NeedsReauth(ReauthReason.CIPHER_FAILURE, NOON));
        assertThat(((Connection) decision.next()).refreshToken()).isPresent();
        assertThat(decision.effects()).contains(new ConnectionEffect.Alarm(ConnectionNote.CIPHER_FAILURE));
    }

    @Test
    void whoeverNeedsATokenOfABrokenConnectionHearsWhy() {
        assertThat(ask(needingReauth(), NOON).answer())
                .isEqualTo(new ConnectionAnswer.ReauthRequired(ReauthReason.CIPHER_FAILURE));
        assertThat(ask(new ConnectionState.None(), NOON).answer().code()).contains(OutcomeCode.GOOGLE_NOT_CONNECTED);
    }

    @Test
    void aBrokenCredentialIsErasedAfterAWeek() {
        Instant week = NOON.plus(ConnectionRules.KEPT_FOR);
        Connection waiting = needingReauth();

        assertThat(decide(waiting, new ConnectionEvent.Tick(), week.minusMillis(1))
                        .next())
                .isEqualTo(waiting);
        Connection erased =
                (Connection) decide(waiting, new ConnectionEvent.Tick(), week).next();
        assertThat(erased.refreshToken()).isEmpty();
        assertThat(erased.status()).isEqualTo(waiting.status());
        assertThat(decide(erased, new ConnectionEvent.Tick(), week).next()).isEqualTo(erased);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Token has been expired or revoked., GRANT_EXPIRED_OR_REVOKED",
        "reauth related error (invalid_rapt), PASSWORD_OR_SESSION_POLICY",
        "admin_policy_enforced, PASSWORD_OR_SESSION_POLICY",
        "org_internal, DOMAIN_POLICY",
        "Account has been deleted, ACCOUNT_GONE",
        "Account DISABLED, ACCOUNT_GONE",
        "whatever comes next year, GRANT_EXPIRED_OR_REVOKED",
    })
    void theWordsOfAnInvalidGrantAreAdvice(String words, ReauthReason reason) {
        assertThat(ReauthReason.ofInvalidGrant(words)).isEqualTo(reason);
    }

    private static Connection suspected() {
        Leased held = leased(connected(), 1, NOON.minus(MINUTE));
        return (Connection) decide(
                        held.connection(),
                        new ConnectionEvent.InvalidGrant(held.fence(), ReauthReason.GRANT_EXPIRED_OR_REVOKED),
                        NOON.minus(MINUTE))
                .next();
    }

    private static Connection needingReauth() {
        return (Connection)
                decide(connected(), new ConnectionEvent.CipherFailed(1), NOON).next();
    }

    private static Connection ofBo() {
        Connection annas = connected();
        return new Connection(
                annas.id(),
                BO,
                annas.status(),
                annas.account(),
                annas.email(),
                annas.scopes(),
                annas.client(),
                1,
                annas.refreshToken(),
                annas.access(),
                NOON,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Connection failAt(Connection connection, Instant at) {
        Leased held = leased(connection, 1, at);
        return (Connection) decide(held.connection(), new ConnectionEvent.RefreshFailed(held.fence(), 0), at)
                .next();
    }

    private static Connection refreshedWith(Optional<Set<String>> scopes, Optional<GoogleSubject> account) {
        Leased held = leased(connected(), 1, NOON);
        ConnectionEvent event = new ConnectionEvent.Refreshed(
                held.fence(), new SealedToken("at2"), NOON, Duration.ofHours(1), Optional.empty(), scopes, account);
        return (Connection) decide(held.connection(), event, NOON).next();
    }

    private static ConnectionEvent.Verified toOtherAccount(Optional<String> refreshToken, boolean confirmed) {
        return verified(SECOND, OTHER_ACCOUNT, refreshToken.map(SealedToken::new), confirmed);
    }

    private static ConnectionEvent.Verified verified(Set<String> scopes, ConnectionEvent.Holder holder) {
        return new ConnectionEvent.Verified(
                FIRST,
                ANNA,
                ACCOUNT,
                new EmailAddress("anna@example.se"),
                scopes,
                WEB_CLIENT,
                Optional.of(new SealedToken("rt1")),
                Optional.empty(),
                holder,
                false);
    }

    private static ConnectionEvent.Verified verified(String refreshToken) {
        return GoogleAccounts.verified(refreshToken);
    }

    private static ConnectionEvent.Verified verified(
            ConnectionId id, GoogleSubject account, Optional<SealedToken> refreshToken, boolean confirmed) {
        return GoogleAccounts.verified(id, account, refreshToken, confirmed);
    }

    private static ConnectionDecision ask(ConnectionState state, Instant now) {
        return decide(state, new ConnectionEvent.TokenNeeded(ASKER), now);
    }

    private static ConnectionDecision ask(ConnectionState state, long owner, Instant now) {
        return decide(state, new ConnectionEvent.TokenNeeded(new LeaseOwner(new UUID(0, owner))), now);
    }

    private static ConnectionDecision decide(ConnectionState state, ConnectionEvent event, Instant now) {
        return ConnectionRules.decide(state, event, now);
    }
}
