package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionStatus;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.Lease;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleAccessTest {

    private static final Instant NOON = GoogleAccounts.NOON;
    private static final String INVALID_GRANT =
            "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired or revoked.\"}";

    private final GoogleWorld world = new GoogleWorld();
    private final FailingConnections failing = new FailingConnections(world.connections);
    private final GoogleAccess access = world.process(failing);

    @AfterEach
    void closed() {
        world.close();
    }

    // Who gets what.

    @Test
    void aTokenThatIsFreshIsHandedOutWithoutACall() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));

        AccessAnswer.Usable usable = usable(access);

        assertThat(usable.endsAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(usable.connection()).isEqualTo(GoogleWorld.CONNECTION);
        assertThat(usable.credential()).isEqualTo(1);
        assertThat(world.google.calls()).isEmpty();
        assertThat(failing.writes()).isZero();
    }

    @Test
    void aTokenThatRanOutIsRenewedAndKeptForTheNext() {
        Secret sent = world.connects();

        AccessAnswer.Usable first = usable(access);
        AccessAnswer.Usable second = usable(world.process());

        assertThat(second).isEqualTo(first);
        assertThat(world.calls()).isEqualTo(1);
        assertThat(world.google.calls().get(0).form()).containsEntry("refresh_token", sent.reveal());
        assertThat(first.endsAt()).isEqualTo(NOON.plusSeconds(3599 - 60));
        assertThat(world.kept().lease()).isEmpty();
        assertThat(world.kept().credentialVersion()).isEqualTo(1);
    }

    @Test
    void aTokenInItsLastMinutesIsRenewed() {
        world.connectsUntil(NOON.plusSeconds(100));

        assertThat(usable(access).endsAt()).isEqualTo(NOON.plusSeconds(3539));
        assertThat(world.calls()).isEqualTo(1);
    }

    @Test
    void whoeverIsNotConnectedIsTold() {
        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.NotConnected());
        world.connects();
        world.disconnects();

        AccessAnswer answer = access.token(GoogleWorld.ANNA);

        assertThat(answer).isEqualTo(new AccessAnswer.NotConnected());
        assertThat(answer.code()).contains(OutcomeCode.GOOGLE_NOT_CONNECTED);
        assertThat(world.google.calls()).isEmpty();
    }

    @Test
    void aTokenIsNotPrinted() {
        world.connects();

        assertThat(access.token(GoogleWorld.ANNA).toString()).contains("Usable").doesNotContain("canary");
    }

    // What Google says.

    @Test
    void aNewRefreshTokenTakesThePlaceOfTheOld() {
        world.connects();
        world.google.next(
                "/token",
                200,
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"refresh_token\":\"canary-rotated\"}");

        assertThat(usable(access).credential()).isEqualTo(2);
        world.passes(Duration.ofHours(2));
        access.token(GoogleWorld.ANNA);

        assertThat(world.google.calls().get(1).form()).containsEntry("refresh_token", "canary-rotated");
    }

    @Test
    void theSameRefreshTokenAgainIsNoNewCredential() {
        Secret token = world.connects();
        world.google.next(
                "/token",
                200,
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"refresh_token\":\""
                        + token.reveal() + "\"}");

        assertThat(usable(access).credential()).isEqualTo(1);
    }

    @Test
    void aTokenOfOneMinuteIsForWhoeverAskedForIt() {
        world.connects();
        world.google.next("/token", 200, "{\"access_token\":\"a\",\"expires_in\":60,\"token_type\":\"Bearer\"}");

        assertThat(usable(access).access()).isEqualTo(new Secret("a"));
        assertThat(world.calls()).isEqualTo(1);
    }

    @Test
    void oneInvalidGrantIsNoProof() {
        world.connects();
        world.google.next("/token", 400, INVALID_GRANT);

        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.RetryLater(NOON.plusSeconds(60)));
        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.RetryLater(NOON.plusSeconds(60)));
        assertThat(world.calls()).isEqualTo(1);
        world.passes(Duration.ofSeconds(60));
        usable(access);

        assertThat(world.kept().isConnected()).isTrue();
        assertThat(world.kept().suspectedAt()).isEmpty();
        assertThat(tellings()).isEmpty();
    }

    @Test
    void theSecondInvalidGrantAsksTheUserOnce() {
        Secret token = world.connects();
        world.google.takenBack(GoogleWorld.ACCOUNT.value());
        access.token(GoogleWorld.ANNA);
        world.passes(Duration.ofSeconds(60));

        AccessAnswer answer = access.token(GoogleWorld.ANNA);

        assertThat(answer).isEqualTo(new AccessAnswer.ReauthRequired(ReauthReason.GRANT_EXPIRED_OR_REVOKED, 1));
        assertThat(answer.code()).contains(OutcomeCode.GOOGLE_REAUTH_REQUIRED);
        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(answer);
        assertThat(world.calls()).isEqualTo(2);
        assertThat(tellings())
                .singleElement()
                .satisfies(duty -> assertThat(duty.details())
                        .containsEntry("note", "NEEDS_REAUTH")
                        .containsEntry("reason", "GRANT_EXPIRED_OR_REVOKED"));
        assertThat(world.kept().refreshToken())
                .as("it is kept for a week")
                .flatMap(one -> world.seals.open(
                        one, SealPlace.refreshToken(GoogleWorld.ANNA, GoogleWorld.CONNECTION, GoogleStub.WEB)))
                .contains(token);
    }

    @Test
    void aGoogleThatFailsIsAskedLaterAndLater() {
        world.connects();
        world.google.next("/token", 503, "{}");
        world.google.next("/token", 503, "{}");

        Instant first = retryAt(access.token(GoogleWorld.ANNA));
        assertThat(first).isBetween(NOON.plusSeconds(48), NOON.plusSeconds(72));
        world.passes(Duration.between(NOON, first));
        assertThat(Duration.between(first, retryAt(access.token(GoogleWorld.ANNA))))
                .isBetween(Duration.ofSeconds(96), Duration.ofSeconds(144));
        assertThat(world.kept().failures()).isEqualTo(2);
        assertThat(tellings()).isEmpty();
    }

    @Test
    void aTokenInItsLastMinutesDoesWhereGoogleFails() {
        world.connectsUntil(NOON.plusSeconds(100));
        world.google.next("/token", 503, "{}");

        assertThat(usable(access).endsAt()).isEqualTo(NOON.plusSeconds(100));
        assertThat(usable(access).endsAt()).isEqualTo(NOON.plusSeconds(100));
        assertThat(world.calls()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} leaves users alone")
    @CsvSource({"invalid_client", "unauthorized_client", "deleted_client"})
    void aClientThatGoogleRejectsIsOurTroubleAndNobodyElses(String error) {
        world.connects();
        Connection before = world.kept();
        world.google.next("/token", 401, "{\"error\":\"" + error + "\"}");
        Instant pausedUntil = NOON.plus(ConnectionRules.CLIENT_PAUSE);

        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.RetryLater(pausedUntil));
        world.passes(Duration.ofMinutes(14));
        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.RetryLater(pausedUntil));

        assertThat(world.calls()).isEqualTo(1);
        assertThat(world.kept().status()).isEqualTo(before.status());
        assertThat(world.kept().failures()).isZero();
        assertThat(tellings()).isEmpty();
        assertThat(alarms()).containsExactly("CLIENT_REJECTED");
        world.passes(Duration.ofMinutes(1));
        usable(access);
    }

    @Test
    void aGrantThatBecameTooNarrowAsksTheUser() {
        world.connects();
        world.google.next(
                "/token",
                200,
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"scope\":\"openid email\"}");

        assertThat(access.token(GoogleWorld.ANNA))
                .isEqualTo(new AccessAnswer.ReauthRequired(ReauthReason.SCOPE_MISSING, 1));
        assertThat(world.kept().access()).isEmpty();
    }

    @Test
    void aKeyThatIsToGoSealsNothingAnyMore() {
        world.connects();
        world.seals.newKey();

        AccessAnswer.Usable usable = usable(access);

        assertThat(world.seals.isOld(world.kept().refreshToken().orElseThrow())).isFalse();
        assertThat(usable.credential())
                .isEqualTo(world.kept().credentialVersion())
                .isEqualTo(1);
        world.passes(Duration.ofHours(2));
        usable(access);
    }

    // What was sealed does not open.

    @Test
    void aRefreshTokenCopiedFromAnotherRowGoesNowhere() {
        world.connects();
        world.connections.keep(world.kept()
                .resealed(world.seals.seal(
                        new Secret("canary-of-bo"),
                        SealPlace.refreshToken(GoogleAccounts.BO, GoogleWorld.CONNECTION, GoogleStub.WEB))));

        assertThat(access.token(GoogleWorld.ANNA))
                .isEqualTo(new AccessAnswer.ReauthRequired(ReauthReason.CIPHER_FAILURE, 1));
        assertThat(world.google.calls()).isEmpty();
        assertThat(alarms()).containsExactly("CIPHER_FAILURE");
        assertThat(tellings()).hasSize(1);
        assertThat(world.kept().refreshToken()).isPresent();
    }

    @Test
    void anAccessTokenThatDoesNotOpenIsNotHandedOut() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));
        GoogleWorld other = new GoogleWorld();
        GoogleAccess withOtherKeys = new GoogleAccess(
                world.connections, world.oauth(), other.seals, world.secrets, world.log::add, world.time, world.time);

        assertThat(withOtherKeys.token(GoogleWorld.ANNA))
                .isEqualTo(new AccessAnswer.ReauthRequired(ReauthReason.CIPHER_FAILURE, 1));
        assertThat(alarms()).containsExactly("CIPHER_FAILURE");
        other.close();
    }

    // What the mailbox says.

    @Test
    void aTokenThatTheMailboxRefusedIsRenewedOnce() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));
        AccessAnswer.Usable refused = usable(access);

        access.refused(GoogleWorld.ANNA, refused, false);
        AccessAnswer.Usable next = usable(access);

        assertThat(next.access()).isNotEqualTo(refused.access());
        assertThat(world.kept().failures()).isZero();
        access.refused(GoogleWorld.ANNA, next, true);
        assertThat(world.kept().failures()).isEqualTo(1);
        assertThat(retryAt(access.token(GoogleWorld.ANNA))).isAfter(NOON.plusSeconds(47));
        assertThat(world.calls()).isEqualTo(1);
    }

    @Test
    void aRefusalThatComesLateDoesNotThrowAwayANewerToken() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));
        AccessAnswer.Usable old = usable(access);
        world.passes(Duration.ofMinutes(58));
        AccessAnswer.Usable renewed = usable(access);

        access.refused(GoogleWorld.ANNA, old, false);

        assertThat(usable(access)).isEqualTo(renewed);
        assertThat(world.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"SCOPE_MISSING", "DOMAIN_POLICY", "MAILBOX_DISABLED"})
    void aMailboxThatIsForbiddenAsksTheUserOnce(ReauthReason reason) {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));
        AccessAnswer.Usable used = usable(access);

        access.forbidden(GoogleWorld.ANNA, used, reason);
        access.forbidden(GoogleWorld.ANNA, used, reason);

        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.ReauthRequired(reason, 1));
        assertThat(tellings()).hasSize(1);
    }

    @Test
    void whatTheMailboxSaidOfAnOldCredentialDoesNotTouchTheNew() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));
        AccessAnswer.Usable used = usable(access);
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));

        access.forbidden(GoogleWorld.ANNA, used, ReauthReason.SCOPE_MISSING);

        assertThat(world.kept().isConnected()).isTrue();
    }

    @Test
    void whatWasTakenBackAtGoogleIsErasedHere() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));

        access.revokedAtGoogle(GoogleWorld.ACCOUNT);
        access.revokedAtGoogle(GoogleAccounts.OTHER_ACCOUNT);

        assertThat(world.kept().status()).isEqualTo(new ConnectionStatus.Revoked());
        assertThat(world.kept().refreshToken()).isEmpty();
        assertThat(world.kept().access()).isEmpty();
        assertThat(tellings()).hasSize(1);
        assertThat(access.token(GoogleWorld.ANNA)).isInstanceOf(AccessAnswer.ReauthRequired.class);
    }

    @Test
    void aCredentialThatFailedIsErasedAfterAWeek() {
        world.connectsUntil(NOON.plus(Duration.ofHours(1)));
        access.forbidden(GoogleWorld.ANNA, usable(access), ReauthReason.SCOPE_MISSING);

        DoDuties duties =
                new DoDuties(world.store.duties(), List.of(new ForgetCredential(access)), entry -> {}, world.time);

        world.passes(Duration.ofDays(7).minusMillis(1));
        duties.doDue(10);
        access.forgetOld(GoogleWorld.ANNA);
        assertThat(world.kept().refreshToken()).isPresent();
        world.passes(Duration.ofMillis(1));
        duties.doDue(10);
        access.forgetOld(GoogleAccounts.BO);

        assertThat(world.kept().refreshToken()).isEmpty();
    }

    // The table of failures of a refresh, row by row.

    @Test
    void whoeverDiesBeforeTheLeaseLeavesNothingBehind() {
        world.connects();
        failing.failBefore(1);

        assertThatThrownBy(() -> access.token(GoogleWorld.ANNA)).isInstanceOf(OutsideFailure.class);
        assertThat(world.kept().lease()).isEmpty();
        assertThat(world.google.calls()).isEmpty();
        usable(access);
    }

    @Test
    void whoeverDiesWithTheLeaseKeepsOthersWaitingForAQuarterOfAMinute() {
        world.connects();
        failing.failAfter(1);

        assertThatThrownBy(() -> access.token(GoogleWorld.ANNA)).isInstanceOf(OutsideFailure.class);
        AccessAnswer waited = world.process().token(GoogleWorld.ANNA);
        assertThat(waited).isEqualTo(new AccessAnswer.RetryLater(NOON.plus(ConnectionRules.LEASE)));
        assertThat(world.time.instant()).isBetween(NOON.plusSeconds(10), NOON.plusSeconds(11));
        world.passes(Duration.ofSeconds(6));
        usable(access);
        assertThat(world.calls()).isEqualTo(1);
    }

    @Test
    void anOldTokenDoesWhereTheLeaseIsNotKept() {
        world.connectsUntil(NOON.plusSeconds(100));
        failing.failBefore(1);

        assertThat(usable(access).endsAt()).isEqualTo(NOON.plusSeconds(100));
        assertThat(world.google.calls()).isEmpty();
    }

    @Test
    void anOldTokenDoesWhileAnotherHoldsTheLease() {
        world.connectsUntil(NOON.plusSeconds(100));
        failing.failAfter(1);

        assertThat(usable(access).endsAt()).isEqualTo(NOON.plusSeconds(100));
        assertThat(usable(world.process()).endsAt()).isEqualTo(NOON.plusSeconds(100));
        assertThat(world.time.instant()).isEqualTo(NOON);
    }

    @Test
    void whatGoogleSaidToWhoeverDiedIsAskedForAgain() {
        world.connects();
        for (int write = 2; write <= 5; write++) {
            failing.failBefore(write);
        }

        AccessAnswer.Usable forThisOne = usable(access);

        assertThat(failing.writes()).isEqualTo(5);
        assertThat(world.time.instant()).isEqualTo(NOON.plusMillis(50 + 200 + 800));
        assertThat(world.kept().access()).isEmpty();
        world.passes(ConnectionRules.LEASE);
        assertThat(usable(access).access()).isNotEqualTo(forThisOne.access());
        assertThat(world.calls()).isEqualTo(2);
    }

    @Test
    void anAnswerTooNarrowIsNotUsedWhereItCannotBeKeptEither() {
        world.connects();
        for (int write = 2; write <= 5; write++) {
            failing.failBefore(write);
        }
        world.google.next(
                "/token",
                200,
                "{\"access_token\":\"a\",\"expires_in\":3600,\"token_type\":\"Bearer\",\"scope\":\"openid\"}");

        assertThat(access.token(GoogleWorld.ANNA)).isInstanceOf(AccessAnswer.ReauthRequired.class);
        assertThat(world.kept().isConnected()).isTrue();
    }

    @Test
    void aResultThatWasKeptUnheardIsFoundKept() {
        world.connects();
        failing.failAfter(2);

        AccessAnswer.Usable usable = usable(access);

        assertThat(usable).isEqualTo(usable(world.process()));
        assertThat(world.calls()).isEqualTo(1);
    }

    @Test
    void aFailureThatCannotBeKeptChangesNothing() {
        world.connects();
        world.google.next("/token", 400, INVALID_GRANT);
        for (int write = 2; write <= 5; write++) {
            failing.failBefore(write);
        }

        assertThatThrownBy(() -> access.token(GoogleWorld.ANNA)).isInstanceOf(OutsideFailure.class);
        assertThat(world.kept().suspectedAt()).isEmpty();
        world.passes(ConnectionRules.LEASE.plusMillis(1));
        usable(access);
    }

    @Test
    void whoeverIsSlowerThanTheLeaseDoesNotReleaseTheNextOnes() {
        world.connects();
        AtomicReference<Optional<Lease>> leaseOfTheNext = new AtomicReference<>(Optional.empty());
        world.google.before("/token", () -> {
            world.passes(ConnectionRules.LEASE.plusSeconds(1));
            world.connections.keep(leased());
            leaseOfTheNext.set(world.kept().lease());
        });

        assertThat(access.token(GoogleWorld.ANNA)).isInstanceOf(AccessAnswer.RetryLater.class);

        assertThat(leaseOfTheNext.get()).isPresent();
        assertThat(world.kept().lease()).isEqualTo(leaseOfTheNext.get());
        assertThat(world.kept().access()).isEmpty();
    }

    @Test
    void twoFlightsAfterALeaseRanOutHarmNobody() {
        world.connects();
        GoogleAccess next = world.process();
        world.google.before("/token", () -> {
            world.passes(ConnectionRules.LEASE.plusSeconds(1));
            usable(next);
        });

        AccessAnswer.Usable slow = usable(access);

        assertThat(world.calls()).isEqualTo(2);
        assertThat(slow).isEqualTo(usable(next));
    }

    @Test
    void whatComesOfAnOldCredentialIsDroppedWhereTheUserConnectedMeanwhile() {
        world.connects();
        world.google.before("/token", () -> world.connectsUntil(NOON.plus(Duration.ofHours(1))));

        AccessAnswer.Usable usable = usable(access);

        assertThat(usable.credential()).isEqualTo(2);
        assertThat(usable.endsAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(world.calls()).isEqualTo(1);
    }

    @Test
    void anInvalidGrantOfAnOldCredentialIsNotPutOnTheNew() {
        world.connects();
        access.token(GoogleWorld.ANNA);
        world.google.takenBack(GoogleWorld.ACCOUNT.value());
        world.passes(Duration.ofHours(2));
        access.token(GoogleWorld.ANNA);
        world.passes(Duration.ofSeconds(61));
        world.google.before("/token", world::connects);

        AccessAnswer.Usable usable = usable(access);

        assertThat(world.kept().isConnected()).isTrue();
        assertThat(world.kept().suspectedAt()).isEmpty();
        assertThat(usable.credential()).isEqualTo(2);
        assertThat(tellings()).isEmpty();
    }

    @Test
    void whatWasDisconnectedMeanwhileDoesNotComeBack() {
        world.connects();
        world.google.before("/token", world::disconnects);

        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.NotConnected());

        assertThat(world.kept().status()).isEqualTo(new ConnectionStatus.Disconnected());
        assertThat(world.kept().access()).isEmpty();
        assertThat(world.store.duties().of(GoogleWorld.ANNA))
                .extracting(Duty::kind)
                .contains(DutyKind.REVOKE_GRANT);
    }

    @Test
    void aUserWhoIsErasedMeanwhileIsNotConnected() {
        world.connects();
        world.google.before("/token", () -> world.connections.deleteAll(GoogleWorld.ANNA));

        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.NotConnected());
    }

    @Test
    void whoeverIsDroppedTwiceComesBackLater() {
        world.connects();
        world.google.before("/token", world::connects);
        world.google.before("/token", world::connects);

        assertThat(access.token(GoogleWorld.ANNA)).isEqualTo(new AccessAnswer.RetryLater(NOON));
        assertThat(world.calls()).isEqualTo(2);
    }

    // Waiting.

    @Test
    void whoeverWaitsTakesWhatTheOtherGot() {
        world.connects();
        failing.failAfter(1);
        assertThatThrownBy(() -> access.token(GoogleWorld.ANNA)).isInstanceOf(OutsideFailure.class);
        world.time.meanwhile(() -> {
            if (!world.time.instant().isBefore(NOON.plusSeconds(3))) {
                world.connectsUntil(NOON.plus(Duration.ofHours(1)));
            }
        });

        assertThat(usable(world.process()).endsAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(world.time.instant()).isBefore(NOON.plusSeconds(4));
    }

    @Test
    void aJobDoesNotWaitForOthers() {
        world.connects();
        failing.failAfter(1);
        assertThatThrownBy(() -> access.token(GoogleWorld.ANNA)).isInstanceOf(OutsideFailure.class);

        assertThat(world.process().token(GoogleWorld.ANNA, Patience.OF_A_JOB))
                .isEqualTo(new AccessAnswer.RetryLater(NOON.plus(ConnectionRules.LEASE)));
        assertThat(world.time.instant()).isEqualTo(NOON);
    }

    @ParameterizedTest(name = "{0} s before its end: {1} calls")
    @CsvSource({"12, 1", "11, 1", "10, 0", "0, 0"})
    void whoeverIsAboutToBeStoppedTakesNoLease(int seconds, int calls) {
        world.connects();

        AccessAnswer answer = access.token(GoogleWorld.ANNA, Patience.OF_A_PERSON.until(NOON.plusSeconds(seconds)));

        assertThat(answer instanceof AccessAnswer.Usable).isEqualTo(calls == 1);
        assertThat(world.calls()).isEqualTo(calls);
        assertThat(failing.writes()).isEqualTo(2 * calls);
    }

    @Test
    void whoeverIsToEndStopsWaiting() {
        world.connects();
        world.connections.keep(leased());
        GoogleAccess interrupted = new GoogleAccess(
                world.connections,
                world.oauth(),
                world.seals,
                world.secrets,
                world.log::add,
                world.time,
                time -> false);

        assertThat(interrupted.token(GoogleWorld.ANNA)).isInstanceOf(AccessAnswer.RetryLater.class);
        assertThat(world.google.calls()).isEmpty();
    }

    private Connection leased() {
        return (Connection) ConnectionRules.decide(
                        world.kept(),
                        new ConnectionEvent.TokenNeeded(new LeaseOwner(new UUID(0, 9))),
                        world.time.instant())
                .next();
    }

    private AccessAnswer.Usable usable(GoogleAccess by) {
        AccessAnswer answer = by.token(GoogleWorld.ANNA);
        assertThat(answer).isInstanceOf(AccessAnswer.Usable.class);
        assertThat(answer.code()).isEmpty();
        return (AccessAnswer.Usable) answer;
    }

    private static Instant retryAt(AccessAnswer answer) {
        assertThat(answer).isInstanceOf(AccessAnswer.RetryLater.class);
        return ((AccessAnswer.RetryLater) answer).at();
    }

    private List<Duty> tellings() {
        return world.store.duties().of(GoogleWorld.ANNA).stream()
                .filter(duty -> duty.kind() == DutyKind.TELL_OWNER)
                .toList();
    }

    private List<String> alarms() {
        return world.log.stream()
                .filter(entry -> entry.weight() == SecurityLog.Weight.ALARM)
                .map(SecurityLog.Entry::what)
                .toList();
    }
}
