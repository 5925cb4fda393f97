package io.kvitt.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.IdentityStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows 30 and 37 of the attack table: a token that is genuine is not yet good. */
class CheckAccessTest {

    private static final IdentityAnswer<Caller> REVOKED = new IdentityAnswer.Refused<>(OutcomeCode.TOKEN_REVOKED);

    private final House house = new House();
    private final SignedIn anna = house.anna();

    @Test
    void row30ATokenOfADisabledUserIsRevoked() {
        assertThat(house.isGood(anna.tokens().access())).isTrue();
        house.kept.users().update(anna.user().disabled());

        assertThat(house.check(anna.tokens().access())).isEqualTo(REVOKED);
    }

    @Test
    void row30ATokenOfADeletedUserIsRevoked() {
        house.identity.deleteAccount(List.of()).delete(anna.user().id());

        assertThat(house.check(anna.tokens().access())).isEqualTo(REVOKED);
    }

    @Test
    void row30ATokenOfAnOlderEpochIsRevokedWhateverElseHappens() {
        house.kept.users().update(anna.user().loggedOutEverywhere(RevocationReason.LOGOUT_ALL));

        assertThat(house.check(anna.tokens().access())).isEqualTo(REVOKED);
        house.refresh(anna.tokens().refresh());
        assertThat(house.check(anna.tokens().access())).isEqualTo(REVOKED);
    }

    @Test
    void row30ATokenThatIsDeniedIsRevokedAndNoOther() {
        Caller caller = House.done(house.check(anna.tokens().access()));
        house.clock.pass(Duration.ofSeconds(31));
        SessionTokens others = House.done(house.refresh(anna.tokens().refresh()));
        house.kept
                .deniedTokens()
                .deny(caller.access().token(), house.clock.instant().plusSeconds(600));

        assertThat(house.check(anna.tokens().access())).isEqualTo(REVOKED);
        assertThat(house.isGood(others.access())).isTrue();
    }

    @Test
    void aTokenRunsOutAfterTenMinutes() {
        house.clock.pass(Duration.ofMinutes(10).plusSeconds(30));

        assertThat(house.check(anna.tokens().access()))
                .isEqualTo(new IdentityAnswer.Refused<>(OutcomeCode.TOKEN_EXPIRED));
    }

    @Test
    void row37WhileTheStoreIsDownNobodyGetsIn() {
        IdentityStore store = House.store(house.kept);
        Identity identity = house.over(new IdentityStore(
                store.users(),
                store.sessions(),
                new Unreachable(),
                store.connections(),
                store.states(),
                store.switches(),
                store.throttles(),
                store.duties()));

        assertThatThrownBy(() -> identity.checkAccess(List.of())
                        .check(anna.tokens().access().reveal()))
                .isInstanceOf(OutsideFailure.class);
    }

    /** A store that is out of reach. */
    private static final class Unreachable implements DeniedTokens {
        @Override
        public void deny(TokenId token, Instant until) {
            throw down();
        }

        @Override
        public boolean isDenied(TokenId token, Instant now) {
            throw down();
        }

        private static OutsideFailure down() {
            return new OutsideFailure(OutsideFailure.Kind.STORE_UNREACHABLE, "The store is out of reach.");
        }
    }
}
