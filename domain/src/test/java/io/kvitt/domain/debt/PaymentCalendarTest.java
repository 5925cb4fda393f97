package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.Frequency;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCalendarTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "from {0}, first due {1}")
    @CsvSource(textBlock = """
            2026-01-31, 2026-02-28, 2026-03-31, 2026-04-30
            2026-01-28, 2026-02-28, 2026-03-28, 2026-04-28
            2026-01-10, 2026-01-31, 2026-02-28, 2026-03-31
            2026-01-31, 2026-03-15, 2026-04-15, 2026-05-15
            """)
    void dueDatesAreCountedFromTheAnchor(LocalDate start, LocalDate first, LocalDate second, LocalDate third) {
        PaymentCalendar calendar = PaymentCalendar.regular(start, Frequency.MONTHLY, first);
        assertThat(List.of(calendar.dueOn(0), calendar.dueOn(1), calendar.dueOn(2), calendar.dueOn(3)))
                .containsExactly(start, first, second, third);
        assertThat(calendar.length()).isEmpty();
    }

    @Test
    void thePeriodAfterAnotherIsThatOfItsNumber() {
        PaymentCalendar open =
                PaymentCalendar.regular(LocalDate.of(2026, 1, 10), Frequency.MONTHLY, LocalDate.of(2026, 1, 31));
        PaymentCalendar listed = PaymentCalendar.ofDueDates(
                NEW_YEAR, List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 20)), Frequency.MONTHLY);
        for (int number = 2; number <= 30; number++) {
            assertThat(open.periodAfter(open.period(number - 1), number)).isEqualTo(open.period(number));
        }
        assertThat(listed.periodAfter(listed.period(1), 2)).isEqualTo(listed.period(2));
        assertThat(listed.period(2).start()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(listed.dueOn(2)).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void anEndCutsTheLastPeriodShort() {
        PaymentCalendar calendar =
                PaymentCalendar.until(NEW_YEAR, Frequency.MONTHLY, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 15));
        assertThat(calendar.length()).hasValue(3);
        assertThat(calendar.period(3).end()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(calendar.period(3).regularEnd()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(calendar.isWholeAfterTheFirst()).isFalse();
        assertThat(PaymentCalendar.until(
                                NEW_YEAR, Frequency.MONTHLY, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 1))
                        .isWholeAfterTheFirst())
                .isTrue();
    }

    @Test
    void hasTwelveHundredPeriodsAtMost() {
        LocalDate first = NEW_YEAR.plusMonths(1);
        LocalDate hundredYears = NEW_YEAR.plusMonths(1200);
        assertThat(PaymentCalendar.until(NEW_YEAR, Frequency.MONTHLY, first, hundredYears)
                        .length())
                .hasValue(1200);
        assertThatThrownBy(() -> PaymentCalendar.until(NEW_YEAR, Frequency.MONTHLY, first, hundredYears.plusDays(1)))
                .hasMessage("more than 1200 periods");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(textBlock = """
            1899-12-31, 1900-02-01
            2200-12-01, 2201-01-01
            2026-02-01, 2026-02-01
            2026-02-01, 2026-01-31
            """)
    void refusesDaysOutOfRangeOrOrder(LocalDate start, LocalDate first) {
        assertThatThrownBy(() -> PaymentCalendar.regular(start, Frequency.MONTHLY, first))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesPeriodsThatDoNotJoin() {
        AccrualPeriod january = AccrualPeriod.regular(NEW_YEAR, LocalDate.of(2026, 2, 1), Frequency.MONTHLY);
        AccrualPeriod march =
                AccrualPeriod.regular(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), Frequency.MONTHLY);
        AccrualPeriod farAway =
                AccrualPeriod.regular(LocalDate.of(2026, 2, 1), LocalDate.of(2201, 1, 1), Frequency.MONTHLY);
        assertThatThrownBy(() -> PaymentCalendar.ofPeriods(List.of(january, march), Frequency.MONTHLY))
                .hasMessageContaining("after 2026-02-01");
        assertThatThrownBy(() -> PaymentCalendar.ofPeriods(List.of(january, farAway), Frequency.MONTHLY))
                .hasMessageContaining("2201-01-01");
        assertThatThrownBy(() -> PaymentCalendar.ofPeriods(List.of(), Frequency.MONTHLY))
                .hasMessage("no period");
    }
}
