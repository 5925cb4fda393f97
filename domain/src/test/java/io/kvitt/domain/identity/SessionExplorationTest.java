package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.Exploration.Findings;
import io.kvitt.domain.identity.SessionWorld.Fence;
import io.kvitt.domain.identity.SessionWorld.Settings;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every interleaving of a few who reach for one session. What must not happen does not, and does once a fence is gone. */
@Timeout(120)
class SessionExplorationTest {

    /** Two tabs of three requests each, answered within a third of the grace, one answer lost. */
    private static final Settings TABS = new Settings(2, 3, 10, 1, false, false, false, 90, Set.of());

    private static final Settings LEAVING = new Settings(2, 2, 10, 0, false, true, true, 40, Set.of());

    private static final Settings ROBBED = new Settings(1, 3, 10, 0, true, false, false, 90, Set.of());

    @Test
    void honestTabsAreNeverThrownOutAndRotateOnceInAGrace() {
        Findings findings = explore(TABS);

        assertThat(findings.failures()).isEmpty();
        assertThat(findings.states()).isGreaterThan(1_000);
    }

    @Test
    void threeTabsAtOnceAreNeverThrownOut() {
        assertThat(explore(new Settings(3, 1, 10, 0, false, false, false, 40, Set.of()))
                        .failures())
                .isEmpty();
    }

    @Test
    void withoutSpacingTwoQuickRotationsThrowOutTheThirdWhoIsLate() {
        assertFound(TABS.without(Fence.SPACING), SessionWorld.TWO_ROTATIONS, SessionWorld.HONEST_LOGOUT);
    }

    @Test
    void withoutSilenceALateAnswerPutsAnOldTokenInPlaceOfANewOne() {
        assertFound(TABS.without(Fence.SILENCE), SessionWorld.HONEST_LOGOUT);
    }

    @Test
    void withoutTheConditionOneGenerationIsWrittenTwice() {
        assertFound(TABS.without(Fence.CONDITION), SessionWorld.TWO_WRITES);
    }

    @Test
    void anEndedSessionStaysEndedAndItsTokensAreRefused() {
        assertThat(explore(LEAVING).failures()).isEmpty();
    }

    @Test
    void withoutTheConditionARefreshUndoesALogout() {
        assertFound(LEAVING.without(Fence.CONDITION), SessionWorld.UNREVOKED);
    }

    @Test
    void withoutTheEpochATokenOutlivesBeingLoggedOutEverywhere() {
        assertFound(LEAVING.without(Fence.EPOCH), SessionWorld.OLD_EPOCH);
    }

    @Test
    void noTokenIsAnsweredLaterThanAGraceAfterItsChildWasMade() {
        Findings findings = explore(ROBBED);

        assertThat(findings.failures()).isEmpty();
        assertThat(findings.states()).isGreaterThan(1_000);
    }

    @Test
    void withoutTheGraceThiefAndVictimTakeTurnsForEver() {
        assertFound(ROBBED.without(Fence.GRACE), SessionWorld.LATE_TOKEN);
    }

    /** A request that was sent with the parent may be as old as two round trips when it is decided. */
    @Test
    void roundTripsOfMoreThanHalfTheGraceCanThrowOutAnHonestBrowser() {
        assertFound(new Settings(2, 2, 20, 0, false, false, false, 60, Set.of()), SessionWorld.HONEST_LOGOUT);
    }

    private static Findings explore(Settings settings) {
        return Exploration.of(SessionWorld.begin(settings), SessionWorld::steps, SessionWorld::wrong);
    }

    private static void assertFound(Settings settings, String... failures) {
        Findings findings = Exploration.until(
                Set.of(failures), SessionWorld.begin(settings), SessionWorld::steps, SessionWorld::wrong);
        assertThat(findings.failures()).containsKeys(failures);
    }
}
