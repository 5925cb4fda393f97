package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentDatesTest {

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # anchor   | frequency    | dates
            2023-01-31 | MONTHLY      | 2023-01-31 2023-02-28 2023-03-31 2023-04-30
            2023-10-29 | MONTHLY      | 2023-10-29 2023-11-29 2023-12-29 2024-01-29 2024-02-29 2024-03-29
            2023-11-30 | QUARTERLY    | 2023-11-30 2024-02-29 2024-05-30 2024-08-30
            2024-02-29 | ANNUALLY     | 2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29
            2023-08-31 | SEMIANNUALLY | 2023-08-31 2024-02-29 2024-08-31
            2024-02-28 | WEEKLY       | 2024-02-28 2024-03-06
            2024-02-28 | BIWEEKLY     | 2024-02-28 2024-03-13
            """)
    void everyDateCountsFromTheAnchor(LocalDate anchor, Frequency frequency, String dates) {
        List<LocalDate> expected = dates(dates);

        assertThat(PaymentDates.of(anchor, frequency, expected.size())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # anchor   | frequency | dates
            2023-11-30 | QUARTERLY | 2023-11-30 2024-02-29 2024-05-31 2024-08-31
            2023-11-29 | QUARTERLY | 2023-11-29 2024-02-29 2024-05-29
            2024-02-29 | WEEKLY    | 2024-02-29 2024-03-07
            """)
    void monthEndsStayMonthEnds(LocalDate anchor, Frequency frequency, String dates) {
        List<LocalDate> expected = dates(dates);

        assertThat(PaymentDates.atMonthEnds(anchor, frequency, expected.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1201"})
    void datesBeyondAHundredYearsOfMonthsAreRefused(int count) {
        assertThatThrownBy(() -> PaymentDates.of(LocalDate.of(2023, 1, 1), Frequency.MONTHLY, count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(count + " dates, not 0 to 1200");
    }

    @Test
    void noneAndMostDatesAreStillDates() {
        LocalDate first = LocalDate.of(2023, 1, 1);

        assertThat(PaymentDates.of(first, Frequency.MONTHLY, 0)).isEmpty();
        assertThat(PaymentDates.of(first, Frequency.MONTHLY, 1200))
                .hasSize(1200)
                .endsWith(LocalDate.of(2122, 12, 1));
    }

    @ParameterizedTest(name = "{0} and {1} months: {2}, month end {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # date     | months | same day   | month end
            2023-10-31 | 4      | 2024-02-29 | 2024-02-29
            2024-02-29 | -3     | 2023-11-29 | 2023-11-30
            2023-05-05 | 0      | 2023-05-05 | 2023-05-31
            """)
    void monthsAreAddedToTheSameDayOrToTheMonthEnd(LocalDate date, int months, LocalDate sameDay, LocalDate monthEnd) {
        assertThat(PaymentDates.sameDay(date, months)).isEqualTo(sameDay);
        assertThat(PaymentDates.monthEnd(date, months)).isEqualTo(monthEnd);
    }

    @Property(tries = 2000)
    void datesGrowAndKeepTheDayOfTheAnchor(
            @ForAll @IntRange(min = -25_000, max = 80_000) int epochDay,
            @ForAll Frequency frequency,
            @ForAll @IntRange(min = 2, max = 400) int count) {
        LocalDate anchor = LocalDate.ofEpochDay(epochDay);
        List<LocalDate> dates = PaymentDates.of(anchor, frequency, count);

        for (int k = 1; k < count; k++) {
            LocalDate date = dates.get(k);
            assertThat(date).isAfter(dates.get(k - 1));
            if (frequency.step().toTotalMonths() > 0) {
                assertThat(date.getDayOfMonth())
                        .isEqualTo(Math.min(
                                anchor.getDayOfMonth(), YearMonth.from(date).lengthOfMonth()));
            } else {
                assertThat(date.getDayOfWeek()).isEqualTo(anchor.getDayOfWeek());
            }
        }
    }

    @Test
    void theInterfaceKnowsFiveFrequencies() {
        assertThat(Arrays.stream(Frequency.values())
                        .filter(frequency -> Frequency.named(frequency.text()).isPresent())
                        .map(Frequency::text))
                .containsExactly("weekly", "biweekly", "monthly", "quarterly", "annually");
        assertThat(Frequency.named("Monthly")).isEmpty();
        assertThat(Frequency.QUARTERLY.step()).isEqualTo(Period.ofMonths(3));
        assertThat(Frequency.BIWEEKLY.step()).isEqualTo(Period.ofDays(14));
    }

    private static List<LocalDate> dates(String text) {
        return Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }
}
