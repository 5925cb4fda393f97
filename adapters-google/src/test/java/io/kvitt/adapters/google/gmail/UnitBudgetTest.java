package io.kvitt.adapters.google.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitBudgetTest {

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final UnitBudget budget = new UnitBudget(
            new GmailConfig(URI.create("http://127.0.0.1:1/"), GmailPrices.SINCE_MAY_2026, 60, 120, 1_000), clock);

    private static UserId user(int number) {
        return new UserId("user_" + new UUID(0, number));
    }

    @Test
    void aUserHasAMinutesUnitsAtOnceAndThenOneASecond() {
        assertThat(budget.take(user(1), 60)).isZero();
        assertThat(budget.take(user(1), 20)).isEqualTo(Duration.ofSeconds(20));
        clock.turn(Duration.ofSeconds(19));
        assertThat(budget.take(user(1), 20)).isEqualTo(Duration.ofSeconds(1));
        clock.turn(Duration.ofSeconds(1));
        assertThat(budget.take(user(1), 20)).isZero();
    }

    @Test
    void allUsersTogetherHaveTheirLimit() {
        assertThat(budget.take(user(1), 60)).isZero();
        assertThat(budget.take(user(2), 60)).isZero();
        assertThat(budget.take(user(3), 20)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aDayHasItsUnitsUntilMidnightInCalifornia() {
        for (int i = 0; i < 1_000 / 20; i++) {
            assertThat(budget.take(user(i), 20)).isZero();
            clock.turn(Duration.ofSeconds(10));
        }

        Duration wait = budget.take(user(1), 1);

        assertThat(clock.instant().plus(wait)).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        clock.turn(wait);
        assertThat(budget.take(user(1), 1)).isZero();
    }

    @Test
    void aClockThatIsPutBackGivesNothing() {
        assertThat(budget.take(user(1), 60)).isZero();
        clock.turn(Duration.ofHours(-1));
        assertThat(budget.take(user(1), 1)).isPositive();
    }
}
