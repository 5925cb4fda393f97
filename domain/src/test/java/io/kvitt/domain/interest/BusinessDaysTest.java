package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    /** The Swedish holidays around the turn of the year, and Good Friday with Easter Monday. */
    private static final BusinessDays SWEDISH = BusinessDays.WEEKDAYS.withHolidays(
            Set.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 29), LocalDate.of(2024, 4, 1)));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # date     | rule               | paid on
            2024-03-30 | NONE               | 2024-03-30
            2024-03-30 | FOLLOWING          | 2024-04-02
            2024-03-30 | MODIFIED_FOLLOWING | 2024-03-28
            2024-03-30 | PRECEDING          | 2024-03-28
            2024-03-30 | MODIFIED_PRECEDING | 2024-03-28
            2024-03-30 | NEAREST            | 2024-03-28
            2024-03-31 | NEAREST            | 2024-04-02
            2024-04-01 | NEAREST            | 2024-04-02
            2024-04-01 | MODIFIED_FOLLOWING | 2024-04-02
            2024-04-01 | PRECEDING          | 2024-03-28
            2024-04-01 | MODIFIED_PRECEDING | 2024-04-02
            2024-04-06 | FOLLOWING          | 2024-04-08
            2024-03-28 | FOLLOWING          | 2024-03-28
            2024-03-28 | NEAREST            | 2024-03-28
            2024-03-31 | MODIFIED_FOLLOWING | 2024-03-28
            """)
    void aDateMovesAsTheRuleSays(LocalDate date, BusinessDayRule rule, LocalDate paidOn) {
        assertThat(SWEDISH.adjusted(date, rule)).isEqualTo(paidOn);
    }

    @Test
    void aWeekendOfTheWholeWeekIsRefused() {
        assertThatThrownBy(() -> new BusinessDays(Set.of(DayOfWeek.values()), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(BusinessDays.EVERY_DAY.contains(LocalDate.of(2024, 3, 30))).isTrue();
        assertThat(SWEDISH.contains(LocalDate.of(2024, 3, 30))).isFalse();
    }

    @Property(tries = 1000)
    void everyRuleButNoneLeadsToABusinessDayNearBy(
            @ForAll @IntRange(max = 40_000) int epochDay, @ForAll BusinessDayRule rule) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        LocalDate adjusted = SWEDISH.adjusted(date, rule);

        assertThat(rule == BusinessDayRule.NONE || SWEDISH.contains(adjusted)).isTrue();
        assertThat(adjusted).isBetween(date.minusDays(4), date.plusDays(4));
        assertThat(SWEDISH.adjusted(adjusted, rule)).isEqualTo(adjusted);
    }

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource({"1,DAY_1", "30,DAY_30", "31,EOM"})
    void aRollDaySaysItsName(int day, String name) {
        assertThat(new RollDay(day)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({"0", "32", "-1"})
    void aDayThatNoMonthHasIsRefused(int day) {
        assertThatThrownBy(() -> new RollDay(day))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no day of a month: " + day);
    }
}
