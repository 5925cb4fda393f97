package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.adapters.google.GoogleStub;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.GoogleAccounts;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoDutiesTest {

    private static final UserId ANNA = GoogleWorld.ANNA;

    private final GoogleWorld world = new GoogleWorld();
    private final Duties duties = world.store.duties();
    private final DoDuties doDuties = doing(revoke());

    @AfterEach
    void closed() {
        world.close();
    }

    private RevokeGrant revoke() {
        return new RevokeGrant(world.connections, world.oauth(), world.seals, world.log::add, world.time);
    }

    private DoDuties doing(Errand... errands) {
        return new DoDuties(duties, List.of(errands), world.log::add, world.time);
    }

    /** An errand of that kind, which does as it is told. */
    private static Errand errand(DutyKind kind, Function<Duty, Errand.Outcome> does) {
        return new Errand() {
            @Override
            public DutyKind kind() {
                return kind;
            }

            @Override
            public Outcome run(Duty duty) {
                return does.apply(duty);
            }
        };
    }

    @Test
    void aGrantIsTakenBackWhereItsUserDisconnected() {
        Secret token = world.connects();
        world.disconnects();
        kept(DutyKind.READ_MAILBOX).forEach(duty -> duties.done(duty.id()));

        assertThat(doDuties.doDue(10)).isEqualTo(new DoDuties.Tally(1, 0));

        assertThat(world.google.calls()).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/revoke");
            assertThat(call.form()).containsEntry("token", token.reveal());
        });
        assertThat(duties.of(ANNA)).isEmpty();
        assertThat(doDuties.doDue(10)).isEqualTo(new DoDuties.Tally(0, 0));
    }

    @Test
    void aGrantThatIsLivedOnAgainIsLeftAlone() {
        world.connects();
        world.disconnects();
        world.connects();

        doDuties.doDue(10);

        assertThat(world.google.calls("/revoke")).isZero();
        assertThat(kept(DutyKind.REVOKE_GRANT)).isEmpty();
    }

    @Test
    void anAccessTokenTakesAGrantBackToo() {
        Secret token = world.google.access("7", "a@b.se", GoogleStub.IOS, "openid");
        SealPlace place = SealPlace.accessToken(ANNA, GoogleAccounts.SECOND, GoogleStub.IOS);
        duties.add(List.of(revocation(world.seals.seal(token, place))));

        doDuties.doDue(10);

        assertThat(world.google.calls().get(0).form()).containsEntry("token", token.reveal());
        assertThat(duties.of(ANNA)).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsGivenUpAloud() {
        SealPlace ofBo = SealPlace.refreshToken(GoogleAccounts.BO, GoogleAccounts.SECOND, GoogleStub.IOS);
        duties.add(List.of(revocation(world.seals.seal(new Secret("canary"), ofBo))));

        doDuties.doDue(10);

        assertThat(world.google.calls()).isEmpty();
        assertThat(duties.of(ANNA)).isEmpty();
        assertThat(alarms()).containsExactly("REVOKE_GRANT_GIVEN_UP");
    }

    @Test
    void aGoogleThatFailsIsAskedLaterAndLaterAndAnOperatorHearsOfIt() {
        world.google.close();
        SealPlace place = SealPlace.refreshToken(ANNA, GoogleAccounts.SECOND, GoogleStub.IOS);
        duties.add(List.of(revocation(world.seals.seal(new Secret("canary"), place))));

        for (long wait : new long[] {30, 60, 120, 240}) {
            assertThat(doDuties.doDue(10)).isEqualTo(new DoDuties.Tally(0, 1));
            assertThat(duties.of(ANNA).get(0).dueAt())
                    .isEqualTo(world.time.instant().plusSeconds(wait));
            world.passes(Duration.ofSeconds(wait));
        }
        assertThat(alarms()).isEmpty();
        doDuties.doDue(10);
        assertThat(alarms()).containsExactly("REVOKE_GRANT_LATE");
    }

    @Test
    void aGrantIsTriedForDaysAndThenGivenUpAloud() {
        world.google.close();
        SealPlace place = SealPlace.refreshToken(ANNA, GoogleAccounts.SECOND, GoogleStub.IOS);
        duties.add(List.of(revocation(world.seals.seal(new Secret("canary"), place))));

        for (int tries = 1; tries < RevokeGrant.MOST_TRIES; tries++) {
            assertThat(doDuties.doDue(1)).isEqualTo(new DoDuties.Tally(0, 1));
            world.passes(Duration.ofHours(6));
        }
        assertThat(doDuties.doDue(1)).isEqualTo(new DoDuties.Tally(1, 0));
        assertThat(alarms()).hasSize(8).endsWith("REVOKE_GRANT_LATE", "REVOKE_GRANT_GIVEN_UP");
    }

    @Test
    void aDutyThatNobodyDoesYetStaysKept() {
        duties.add(List.of(duty(DutyKind.ERASE_USER, 1)));

        for (int i = 0; i < 100; i++) {
            assertThat(doDuties.doDue(10)).isEqualTo(new DoDuties.Tally(0, 1));
            world.passes(Duration.ofHours(6));
        }
        assertThat(duties.of(ANNA)).hasSize(1);
    }

    @Test
    void whatFailsOutsideIsTriedAgain() {
        DoDuties failing = doing(errand(DutyKind.TELL_OWNER, duty -> {
            throw new OutsideFailure(OutsideFailure.Kind.UPSTREAM_UNAVAILABLE, "no mail today");
        }));
        duties.add(List.of(duty(DutyKind.TELL_OWNER, 1)));

        assertThat(failing.doDue(10)).isEqualTo(new DoDuties.Tally(0, 1));
        assertThat(duties.of(ANNA)).hasSize(1);
    }

    @Test
    void oneThatBreaksKeepsNoOtherFromBeingDone() {
        Duty broken = duty(DutyKind.TELL_OWNER, 1);
        Duty good = duty(DutyKind.TELL_OWNER, 2);
        DoDuties breaking = doing(errand(DutyKind.TELL_OWNER, duty -> {
            if (duty.id().equals(broken.id())) {
                throw new IllegalArgumentException("a bug");
            }
            return Errand.Outcome.DONE;
        }));
        duties.add(List.of(broken, good));

        assertThatThrownBy(() -> breaking.doDue(10)).hasMessage("a bug");
        assertThat(duties.of(ANNA)).extracting(Duty::id).containsExactly(broken.id());
        assertThat(duties.of(ANNA).get(0).dueAt())
                .isEqualTo(world.time.instant().plusSeconds(30));
    }

    @Test
    void whatAnotherIsDoingIsNotTaken() {
        duties.add(List.of(duty(DutyKind.TELL_OWNER, 1)));
        DoDuties inner = doing(errand(DutyKind.TELL_OWNER, duty -> Errand.Outcome.DONE));
        DoDuties outer = doing(errand(DutyKind.TELL_OWNER, duty -> {
            assertThat(inner.doDue(10)).isEqualTo(new DoDuties.Tally(0, 0));
            return Errand.Outcome.DONE;
        }));

        assertThat(outer.doDue(10)).isEqualTo(new DoDuties.Tally(1, 0));
    }

    @Test
    void aKindHasOneErrand() {
        assertThatThrownBy(() -> doing(revoke(), revoke())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection", "client", "token"})
    void aRevocationWithoutItsDetailsIsABug(String missing) {
        Duty whole = revocation(new SealedToken("x"));
        Map<String, String> details = new HashMap<>(whole.details());
        details.remove(missing);
        Duty half = Duty.due(whole.id(), ANNA, DutyKind.REVOKE_GRANT, details, GoogleAccounts.NOON);

        assertThatThrownBy(() -> revoke().run(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }

    private static Duty revocation(SealedToken token) {
        return Duty.due(
                DutyId.of("a revocation"),
                ANNA,
                DutyKind.REVOKE_GRANT,
                Map.of(
                        "connection", GoogleAccounts.SECOND.toString(),
                        "client", GoogleStub.IOS.value(),
                        "token", token.text()),
                GoogleAccounts.NOON);
    }

    private static Duty duty(DutyKind kind, int number) {
        return Duty.due(DutyId.of("duty " + number), ANNA, kind, Map.of(), GoogleAccounts.NOON);
    }

    private List<Duty> kept(DutyKind kind) {
        return duties.of(ANNA).stream().filter(duty -> duty.kind() == kind).toList();
    }

    private List<String> alarms() {
        return world.log.stream()
                .filter(entry -> entry.weight() == SecurityLog.Weight.ALARM)
                .map(SecurityLog.Entry::what)
                .toList();
    }
}
