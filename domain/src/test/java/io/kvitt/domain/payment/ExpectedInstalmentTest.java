package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedInstalmentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest(name = "{1} from {0}, near {2}: {3}")
    @CsvSource(textBlock = """
            # start,    frequency, day,        due
            2024-01-31, MONTHLY,   2026-02-27, 2026-02-28
            2024-01-31, MONTHLY,   2026-03-17, 2026-03-31
            2024-01-31, MONTHLY,   2026-03-15, 2026-02-28
            2024-01-31, MONTHLY,   2024-01-31, 2024-02-29
            2024-01-31, MONTHLY,   2020-01-01, 2024-02-29
            2026-01-02, WEEKLY,    2026-11-20, 2026-11-20
            1926-01-02, BIWEEKLY,  2026-11-20, 2026-11-21
            2026-11-07, BIWEEKLY,  2026-11-28, 2026-11-21
            2026-01-15, QUARTERLY, 2026-11-20, 2026-10-15
            2020-02-29, ANNUALLY,  2026-03-01, 2026-02-28
            """)
    void theNearestDueDateIsCountedFromTheStart(LocalDate start, Frequency frequency, LocalDate day, LocalDate due) {
        assertThat(ExpectedInstalment.nearest(debt(start, frequency, "400000", true), day))
                .hasValueSatisfying(found -> {
                    assertThat(found.dueOn()).isEqualTo(due);
                    assertThat(found.creditor()).isEqualTo("Norrbanken");
                    assertThat(found.amount()).isEqualTo(Money.of("4850", "SEK"));
                });
    }

    @Test
    void nothingIsExpectedOfWhatIsPaidPutAwayOrNotKnown() {
        LocalDate start = LocalDate.of(2024, 1, 31);
        Debt owed = debt(start, Frequency.MONTHLY, "400000", true);
        assertThat(ExpectedInstalment.nearest(owed.archived(NOW), start)).isEmpty();
        assertThat(ExpectedInstalment.nearest(debt(start, Frequency.MONTHLY, "0", true), start))
                .isEmpty();
        assertThat(ExpectedInstalment.nearest(debt(start, Frequency.MONTHLY, "400000", false), start))
                .isEmpty();
    }

    private static Debt debt(LocalDate start, Frequency frequency, String balance, boolean known) {
        DebtDetails details = new DebtDetails(
                "Bolån",
                Money.of("500000", "SEK"),
                InterestRate.ofPercent("4"),
                start,
                Optional.empty(),
                frequency,
                Money.of(balance, "SEK"),
                known ? Optional.of(Money.of("4850", "SEK")) : Optional.empty(),
                known ? Optional.of("Norrbanken") : Optional.empty());
        return Debt.recorded(
                new DebtId(new UUID(1, 2)), new UserId("user_6f1c0000-0000-4000-8000-00000000000a"), details, NOW);
    }
}
