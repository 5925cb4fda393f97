package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.ConnectionWorld.Safeguard;
import io.kvitt.domain.identity.Exploration.Findings;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every interleaving of callers who refresh one credential while its user connects again and disconnects, with a slow or dying
 * caller at every step. What must not happen does not, and does once a fence is gone.
 */
@Timeout(120)
class ConnectionExplorationTest {

    @Test
    void nothingGoesWrongWithAllFences() {
        Findings findings = explore(ConnectionWorld.begin(2, 1, 0, Set.of()));

        assertThat(findings.failures()).isEmpty();
        assertThat(findings.states()).isGreaterThan(20_000);
    }

    /** Time enough for a credential to be called bad twice by callers who hold an old one. */
    @Test
    void nothingGoesWrongInTheLongRun() {
        Findings findings = explore(ConnectionWorld.begin(2, 2, 0, Set.of()).withoutDisconnecting());

        assertThat(findings.failures()).isEmpty();
        assertThat(findings.states()).isGreaterThan(20_000);
    }

    @Test
    void nothingGoesWrongWhenAWriteIsKeptUnheard() {
        Findings findings = explore(ConnectionWorld.begin(1, 2, 2, Set.of()));

        assertThat(findings.failures()).isEmpty();
        assertThat(findings.states()).isGreaterThan(1_000);
    }

    @Test
    void threeCallersNeverAskGoogleAtOnceForOneCredential() {
        Findings findings = explore(ConnectionWorld.begin(3, 1, 0, Set.of()).withoutUser());

        assertThat(findings.failures()).isEmpty();
        assertThat(findings.states()).isGreaterThan(1_000);
    }

    @Test
    void withoutOwnerAndCredentialAnOldTokenLandsOnANewCredential() {
        assertFound(2, 2, ConnectionWorld.OVERWROTE, Safeguard.OWNER, Safeguard.CREDENTIAL);
    }

    @Test
    void withoutOwnerAndCredentialANewCredentialIsBlamedForTheOldOne() {
        ConnectionWorld world = ConnectionWorld.begin(2, 2, 0, EnumSet.of(Safeguard.OWNER, Safeguard.CREDENTIAL))
                .withoutDisconnecting();
        assertFound(world, ConnectionWorld.BLAMED);
    }

    @Test
    void withoutTheConditionASlowResultBringsBackWhatWasDisconnected() {
        assertFound(1, 0, ConnectionWorld.RESURRECTED, Safeguard.CONDITION);
    }

    @Test
    void withoutTheOwnerASlowHolderReleasesTheLeaseOfAnother() {
        assertFound(2, 1, ConnectionWorld.STOLEN_LEASE, Safeguard.OWNER);
    }

    @Test
    void withoutTheLeaseTwoAskAtOnce() {
        assertFound(2, 0, ConnectionWorld.DOUBLE_FLIGHT, Safeguard.LEASE);
    }

    @Test
    void withoutTheConditionTwoTakeTheLeaseAtOnce() {
        assertFound(2, 0, ConnectionWorld.DOUBLE_FLIGHT, Safeguard.CONDITION);
    }

    private static void assertFound(int callers, int ticks, String failure, Safeguard first, Safeguard... others) {
        assertFound(ConnectionWorld.begin(callers, ticks, 0, EnumSet.of(first, others)), failure);
    }

    private static void assertFound(ConnectionWorld world, String failure) {
        Findings findings = Exploration.until(Set.of(failure), world, ConnectionWorld::steps, ConnectionWorld::wrong);
        assertThat(findings.failures()).containsKey(failure);
    }

    private static Findings explore(ConnectionWorld world) {
        return Exploration.of(world, ConnectionWorld::steps, ConnectionWorld::wrong);
    }
}
