package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {

    @ParameterizedTest(name = "{0} from {1} to {2}: {4} days, {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # convention   | start      | end        | period       | days | of a year
            PERIOD        | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 1/4
            ACT/365F      | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/365
            ACT/360       | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/360
            ACT/364       | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 1/4
            ACT/365.25    | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 364/1461
            ACT/365A      | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/366
            ACT/365L      | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/366
            ACT/ACT ISDA  | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 5536/22265
            ACT/ACT 31DEC | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/366
            ACT/ACT ICMA  | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 1/4
            ACT/ACT AFB   | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/366
            ACT/ACT YEAR  | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/366
            NL/360        | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            NL/365        | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 18/73
            30/360        | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            30/360 US     | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            30/360 PSA    | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            30/360 EXCEL  | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            30E/360       | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            30E/360 ISDA  | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 1/4
            30E+/360      | 2023-12-31 | 2024-03-31 | QUARTERLY    |   91 | 91/360
            30E/365       | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 18/73
            30/365        | 2023-12-31 | 2024-03-31 | QUARTERLY    |   90 | 18/73
            PERIOD        | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 1/1
            ACT/365F      | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 366/365
            ACT/360       | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 61/60
            ACT/364       | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 183/182
            ACT/365.25    | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 488/487
            ACT/365A      | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 1/1
            ACT/365L      | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 1/1
            ACT/ACT ISDA  | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 133897/133590
            ACT/ACT 31DEC | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 22316/22265
            ACT/ACT ICMA  | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 1/1
            ACT/ACT AFB   | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 1/1
            ACT/ACT YEAR  | 2023-02-28 | 2024-02-29 | ANNUALLY     |  366 | 367/366
            NL/360        | 2023-02-28 | 2024-02-29 | ANNUALLY     |  365 | 73/72
            NL/365        | 2023-02-28 | 2024-02-29 | ANNUALLY     |  365 | 1/1
            30/360        | 2023-02-28 | 2024-02-29 | ANNUALLY     |  361 | 361/360
            30/360 US     | 2023-02-28 | 2024-02-29 | ANNUALLY     |  360 | 1/1
            30/360 PSA    | 2023-02-28 | 2024-02-29 | ANNUALLY     |  359 | 359/360
            30/360 EXCEL  | 2023-02-28 | 2024-02-29 | ANNUALLY     |  359 | 359/360
            30E/360       | 2023-02-28 | 2024-02-29 | ANNUALLY     |  361 | 361/360
            30E/360 ISDA  | 2023-02-28 | 2024-02-29 | ANNUALLY     |  360 | 1/1
            30E+/360      | 2023-02-28 | 2024-02-29 | ANNUALLY     |  361 | 361/360
            30E/365       | 2023-02-28 | 2024-02-29 | ANNUALLY     |  360 | 72/73
            30/365        | 2023-02-28 | 2024-02-29 | ANNUALLY     |  361 | 361/365
            PERIOD        | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 1/2
            ACT/365F      | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 198/365
            ACT/360       | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 11/20
            ACT/364       | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 99/182
            ACT/365.25    | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 264/487
            ACT/365A      | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 33/61
            ACT/365L      | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 33/61
            ACT/ACT ISDA  | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 33/61
            ACT/ACT 31DEC | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 33/61
            ACT/ACT ICMA  | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 1/2
            ACT/ACT AFB   | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 33/61
            ACT/ACT YEAR  | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  198 | 33/61
            NL/360        | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  197 | 197/360
            NL/365        | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  197 | 197/365
            30/360        | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  196 | 49/90
            30/360 US     | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  196 | 49/90
            30/360 PSA    | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  196 | 49/90
            30/360 EXCEL  | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  196 | 49/90
            30E/360       | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  195 | 13/24
            30E/360 ISDA  | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  195 | 13/24
            30E+/360      | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  196 | 49/90
            30E/365       | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  195 | 39/73
            30/365        | 2024-01-15 | 2024-07-31 | SEMIANNUALLY |  195 | 39/73
            PERIOD        | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 1/1
            ACT/365F      | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 4/1
            ACT/360       | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 73/18
            ACT/364       | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 365/91
            ACT/365.25    | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 5840/1461
            ACT/365A      | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 4/1
            ACT/365L      | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 4/1
            ACT/ACT ISDA  | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 1463/366
            ACT/ACT 31DEC | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 1463/366
            ACT/ACT ICMA  | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 1/1
            ACT/ACT AFB   | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 1463/366
            ACT/ACT YEAR  | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 4/1
            NL/360        | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 73/18
            NL/365        | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1460 | 4/1
            30/360        | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1439 | 1439/360
            30/360 US     | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1438 | 719/180
            30/360 PSA    | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1438 | 719/180
            30/360 EXCEL  | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1438 | 719/180
            30E/360       | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1439 | 1439/360
            30E/360 ISDA  | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1438 | 719/180
            30E+/360      | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1439 | 1439/360
            30E/365       | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1438 | 1438/365
            30/365        | 2024-02-29 | 2028-02-28 | ANNUALLY     | 1439 | 1439/365
            PERIOD        | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 1/12
            ACT/365F      | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            ACT/360       | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 31/180
            ACT/364       | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 31/182
            ACT/365.25    | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 248/1461
            ACT/365A      | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            ACT/365L      | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            ACT/ACT ISDA  | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            ACT/ACT 31DEC | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            ACT/ACT ICMA  | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 1/12
            ACT/ACT AFB   | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            ACT/ACT YEAR  | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 31/183
            NL/360        | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 31/180
            NL/365        | 2023-03-30 | 2023-05-31 | MONTHLY      |   62 | 62/365
            30/360        | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 1/6
            30/360 US     | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 1/6
            30/360 PSA    | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 1/6
            30/360 EXCEL  | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 1/6
            30E/360       | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 1/6
            30E/360 ISDA  | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 1/6
            30E+/360      | 2023-03-30 | 2023-05-31 | MONTHLY      |   61 | 61/360
            30E/365       | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 12/73
            30/365        | 2023-03-30 | 2023-05-31 | MONTHLY      |   60 | 12/73
            """)
    void everyConventionCountsInItsOwnWay(
            String name, LocalDate start, LocalDate end, Frequency frequency, long days, String fraction) {
        DayCount convention = DayCount.named(name).orElseThrow();
        AccrualPeriod period = AccrualPeriod.regular(start, end, frequency);

        assertThat(convention.days(period, start, end)).isEqualTo(days);
        assertThat(convention.of(period)).hasToString(fraction);
    }

    @ParameterizedTest
    @EnumSource
    void noDaysAreNoPartOfAYear(DayCount convention) {
        LocalDate day = LocalDate.of(2023, 2, 28);
        AccrualPeriod year = AccrualPeriod.regular(day, day.plusYears(1), Frequency.ANNUALLY);

        assertThat(convention.within(year, day, day)).isEqualTo(YearFraction.ZERO);
        assertThat(convention.days(year, day, day)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anEndBeforeTheStartIsRefusedWithBothDates(DayCount convention) {
        LocalDate day = LocalDate.of(2023, 3, 1);
        AccrualPeriod year = AccrualPeriod.regular(day, day.plusYears(1), Frequency.ANNUALLY);

        assertThatThrownBy(() -> convention.within(year, day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2023-02-28 is before 2023-03-01");
        assertThatThrownBy(() -> convention.days(year, day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2023-02-28 is before 2023-03-01");
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameAsWritten(DayCount convention) {
        assertThat(DayCount.named(convention.text())).contains(convention);
        assertThat(DayCount.named(convention.text() + " ")).isEmpty();
    }

    @Test
    void namesDifferAndAreUpperCase() {
        assertThat(Arrays.stream(DayCount.values()).map(DayCount::text))
                .doesNotHaveDuplicates()
                .hasSize(23)
                .contains("ACT/365F", "30E/360", "ACT/ACT ICMA");
        assertThat(DayCount.named("act/365f")).isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | end        | days | why
            2023-08-31 | 2024-02-29 | 179  | the contract ends in February, which stays the 29th
            2023-02-28 | 2023-08-31 | 180  | a 31st becomes 30 also at the end of the contract
            """)
    void theEndOfAContractInFebruaryStaysWhatItIs(LocalDate start, LocalDate end, long days) {
        AccrualPeriod last =
                AccrualPeriod.regular(start, end, Frequency.SEMIANNUALLY).last();

        assertThat(DayCount.THIRTY_E_360_ISDA.days(last, start, end)).isEqualTo(days);
        assertThat(last.isLast()).isTrue();
    }

    @Test
    void aDateInsideTheLastPeriodIsNoEndOfTheContract() {
        AccrualPeriod last = AccrualPeriod.regular(
                        LocalDate.of(2023, 8, 31), LocalDate.of(2024, 8, 31), Frequency.ANNUALLY)
                .last();

        assertThat(DayCount.THIRTY_E_360_ISDA.days(last, LocalDate.of(2023, 8, 31), LocalDate.of(2024, 2, 29)))
                .isEqualTo(180);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # frequency  | start      | end        | of a year
            ANNUALLY     | 2022-10-10 | 2023-05-10 | 212/365
            SEMIANNUALLY | 2022-06-10 | 2023-05-10 | 337/368
            SEMIANNUALLY | 2021-09-01 | 2023-05-10 | 311/184
            """)
    void aFirstPeriodIsMeasuredByThePeriodsThatWouldHaveBeen(
            Frequency frequency, LocalDate start, LocalDate end, String fraction) {
        assertThat(DayCount.ACT_ACT_ICMA.of(AccrualPeriod.initialStub(start, end, frequency)))
                .hasToString(fraction);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # frequency | start      | end        | of a year
            QUARTERLY   | 2023-11-30 | 2024-01-15 | 23/182
            QUARTERLY   | 2023-11-30 | 2024-02-29 | 1/4
            QUARTERLY   | 2023-11-30 | 2024-04-15 | 137/364
            """)
    void aLastPeriodIsMeasuredByThePeriodsThatWouldFollow(
            Frequency frequency, LocalDate start, LocalDate end, String fraction) {
        AccrualPeriod last = AccrualPeriod.finalStub(start, end, frequency);

        assertThat(DayCount.ACT_ACT_ICMA.of(last)).hasToString(fraction);
        assertThat(last.isLast()).isTrue();
    }

    @Test
    void aRegularPeriodThatIsNoWholeStepIsContinuedFromItsEnds() {
        AccrualPeriod odd = new AccrualPeriod(
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 6, 1),
                LocalDate.of(2023, 3, 1),
                LocalDate.of(2023, 4, 20),
                Frequency.MONTHLY);

        // 28/28 and 31/31 before, 50/50 itself, 30/30 and 12/31 behind
        assertThat(DayCount.ACT_ACT_ICMA.of(odd)).hasToString("34/93");
    }

    @Test
    void daysTooFarFromTheRegularPeriodAreRefused() {
        AccrualPeriod week =
                AccrualPeriod.regular(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 8), Frequency.WEEKLY);

        assertThatThrownBy(() -> DayCount.ACT_ACT_ICMA.within(week, LocalDate.of(2023, 1, 1), LocalDate.of(2900, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12000 periods");
    }

    @Test
    void aPartOfAPeriodIsInProportionToItsDays() {
        AccrualPeriod january =
                AccrualPeriod.regular(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 1), Frequency.MONTHLY);

        assertThat(DayCount.PERIOD.within(january, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 11)))
                .hasToString("5/186");
    }

    @ParameterizedTest(name = "a period from {0} to {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # start    | end        | frequency    | of a year
            2024-02-29 | 2025-02-28 | ANNUALLY     | 31/365
            2023-03-01 | 2024-02-29 | ANNUALLY     | 31/366
            2023-11-01 | 2024-05-01 | SEMIANNUALLY | 31/366
            2024-09-01 | 2025-03-01 | SEMIANNUALLY | 31/365
            """)
    void thePeriodDecidesHowLongTheYearIs(LocalDate start, LocalDate end, Frequency frequency, String fraction) {
        AccrualPeriod period = AccrualPeriod.regular(start, end, frequency);

        assertThat(DayCount.ACT_365L.within(period, start, start.plusDays(31))).hasToString(fraction);
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefused() {
        LocalDate day = LocalDate.of(2023, 3, 1);

        assertThatThrownBy(() -> AccrualPeriod.regular(day, day.minusDays(1), Frequency.MONTHLY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2023-03-01 to 2023-02-28");
        assertThatThrownBy(() -> AccrualPeriod.regular(day, day, Frequency.MONTHLY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(AccrualPeriod.regular(day, day.plusDays(1), Frequency.MONTHLY)
                        .isLast())
                .isFalse();
    }
}
