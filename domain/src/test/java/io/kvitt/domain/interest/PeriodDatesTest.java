package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodDatesTest {

    @ParameterizedTest(name = "{0} to {1} every {2}, stub {3}, roll {4}, regular {5} to {6}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # start    | end        | step | stub          | roll | first      | last       | rolls  | between
            2023-05-10 | 2023-08-10 | P1M  | -             | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-10 | 2023-08-10 | P1M  | NONE          | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-02 | 2023-08-10 | P1M  | SHORT_INITIAL | -    | -          | -          | DAY_10 | 2023-05-10 2023-06-10 2023-07-10
            2023-05-02 | 2023-08-10 | P1M  | LONG_INITIAL  | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-03 | 2023-08-10 | P1M  | SMART_INITIAL | -    | -          | -          | DAY_10 | 2023-05-10 2023-06-10 2023-07-10
            2023-05-04 | 2023-08-10 | P1M  | SMART_INITIAL | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-10 | 2023-08-15 | P1M  | SHORT_FINAL   | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10 2023-08-10
            2023-05-10 | 2023-08-15 | P1M  | LONG_FINAL    | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-10 | 2023-08-16 | P1M  | SMART_FINAL   | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-10 | 2023-08-17 | P1M  | SMART_FINAL   | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10 2023-08-10
            2023-05-10 | 2023-08-10 | P1M  | LONG_INITIAL  | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-10 | 2023-08-10 | P1M  | LONG_FINAL    | -    | -          | -          | DAY_10 | 2023-06-10 2023-07-10
            2023-05-10 | 2023-05-25 | P1M  | LONG_INITIAL  | -    | -          | -          | DAY_25 |
            2023-05-10 | 2023-05-25 | P1M  | LONG_FINAL    | -    | -          | -          | DAY_10 |
            2023-05-10 | 2023-05-25 | P1M  | NONE          | -    | -          | -          | DAY_10 |
            2023-05-31 | 2023-08-31 | P1M  | SHORT_INITIAL | -    | -          | -          | EOM    | 2023-06-30 2023-07-31
            2023-04-30 | 2023-08-31 | P2M  | NONE          | EOM  | -          | -          | EOM    | 2023-06-30
            2023-04-30 | 2023-08-30 | P2M  | NONE          | EOM  | -          | -          | EOM    | 2023-06-30
            2023-04-30 | 2023-08-30 | P2M  | NONE          | -    | -          | -          | DAY_30 | 2023-06-30
            2023-02-28 | 2023-05-30 | P1M  | -             | -    | -          | -          | DAY_30 | 2023-03-30 2023-04-30
            2023-02-28 | 2023-05-30 | P1M  | NONE          | EOM  | -          | -          | EOM    | none
            2023-04-15 | 2023-06-30 | P1M  | SHORT_INITIAL | EOM  | -          | -          | EOM    | 2023-04-30 2023-05-31
            2023-04-15 | 2023-07-15 | P1M  | -             | EOM  | -          | -          | DAY_15 | 2023-05-15 2023-06-15
            2023-05-02 | 2023-08-10 | P1M  | -             | 10   | -          | -          | DAY_10 | 2023-05-10 2023-06-10 2023-07-10
            2023-05-02 | 2023-08-10 | P1M  | -             | 2    | -          | -          | DAY_2  | 2023-06-02 2023-07-02 2023-08-02
            2023-05-02 | 2023-08-10 | P1M  | -             | -    | 2023-05-10 | -          | DAY_10 | 2023-05-10 2023-06-10 2023-07-10
            2023-05-02 | 2023-08-10 | P1M  | LONG_INITIAL  | -    | 2023-05-10 | -          | DAY_10 | 2023-05-10 2023-06-10 2023-07-10
            2023-05-02 | 2023-08-10 | P1M  | -             | -    | -          | 2023-08-02 | DAY_2  | 2023-06-02 2023-07-02 2023-08-02
            2023-05-02 | 2023-08-10 | P1M  | SHORT_FINAL   | -    | -          | 2023-08-02 | DAY_2  | 2023-06-02 2023-07-02 2023-08-02
            2023-05-02 | 2023-08-20 | P1M  | SMART_INITIAL | -    | -          | 2023-08-10 | DAY_10 | 2023-05-10 2023-06-10 2023-07-10 2023-08-10
            2023-05-02 | 2023-08-20 | P1M  | BOTH          | -    | 2023-05-20 | 2023-07-20 | DAY_20 | 2023-05-20 2023-06-20 2023-07-20
            2023-05-02 | 2023-08-20 | P1M  | -             | -    | 2023-06-20 | 2023-06-20 | DAY_20 | 2023-06-20
            2023-05-02 | 2023-05-20 | P1M  | -             | -    | 2023-05-20 | -          | DAY_20 |
            2023-05-02 | 2023-05-20 | P1M  | -             | -    | -          | 2023-05-02 | DAY_2  |
            """)
    void aTermIsDivided(
            LocalDate start,
            LocalDate end,
            Period step,
            Stub stub,
            String roll,
            LocalDate first,
            LocalDate last,
            String rolls,
            String between) {
        PeriodPlan plan = plan(start, end, step, stub, roll, first, last);

        if (between != null && between.equals("none")) {
            assertThat(codes(plan.check())).containsExactly("/end TERM_OVERDETERMINED");
            return;
        }
        PeriodDates dates = valid(plan.check());
        assertThat(dates.dates()).startsWith(start).endsWith(end);
        assertThat(dates.dates().subList(1, dates.dates().size() - 1)).isEqualTo(dates(between));
        assertThat(dates.roll()).hasToString("Optional[" + rolls + "]");
    }

    @Test
    void weeksHaveNoRollDay() {
        PeriodDates dates =
                valid(PeriodDates.between(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 3, 5), Period.ofWeeks(2))
                        .stub(Stub.SHORT_FINAL)
                        .check());

        assertThat(dates.roll()).isEmpty();
        assertThat(dates.dates()).isEqualTo(dates("2024-01-31 2024-02-14 2024-02-28 2024-03-05"));
    }

    @ParameterizedTest(name = "{0} to {1} every {2}, stub {3}, roll {4}, regular {5} to {6}: {7}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # start    | end        | step  | stub          | roll | first      | last       | broken rules
            2023-05-10 | 2023-05-09 | P1M   | -             | -    | -          | -          | /end END_BEFORE_START
            2023-05-10 | 2023-05-10 | P1M   | -             | -    | -          | -          | /end PERIODS_OUT_OF_RANGE 1
            1899-12-31 | 2023-05-10 | P1Y   | -             | -    | -          | -          | /start DATE_OUT_OF_RANGE 1900-01-01
            2023-05-10 | 2201-01-01 | P1Y   | -             | -    | -          | -          | /end DATE_OUT_OF_RANGE 2200-12-31
            1899-12-31 | 1899-12-30 | P1Y   | -             | -    | -          | -          | /start DATE_OUT_OF_RANGE 1900-01-01, /end DATE_OUT_OF_RANGE 1900-01-01, /end END_BEFORE_START
            2000-01-01 | 2100-02-01 | P1M   | -             | -    | -          | -          | /end PERIODS_OUT_OF_RANGE 1200
            2000-01-01 | 2003-04-16 | P1D   | -             | -    | -          | -          | /end PERIODS_OUT_OF_RANGE 1200
            2023-05-10 | 2023-08-15 | P1M   | NONE          | -    | -          | -          | /end TERM_OVERDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | -             | -    | -          | -          | /end TERM_OVERDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | -             | 20   | -          | -          | /end TERM_OVERDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | SHORT_INITIAL | 20   | -          | -          | /end TERM_OVERDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | NONE          | -    | 2023-05-15 | -          | /stub TERM_OVERDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | NONE          | -    | -          | 2023-08-10 | /stub TERM_OVERDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | BOTH          | -    | 2023-05-15 | -          | /stub TERM_UNDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | BOTH          | -    | -          | 2023-08-10 | /stub TERM_UNDETERMINED
            2023-05-10 | 2023-08-15 | P1M   | -             | -    | 2023-05-09 | -          | /first_regular END_BEFORE_START
            2023-05-10 | 2023-08-15 | P1M   | -             | -    | -          | 2023-08-16 | /last_regular END_BEFORE_START
            2023-05-10 | 2023-08-15 | P1M   | -             | -    | 2023-07-10 | 2023-06-10 | /last_regular END_BEFORE_START
            2023-05-10 | 2023-08-15 | P1M   | -             | -    | 2023-08-16 | -          | /first_regular END_BEFORE_START
            2023-05-10 | 2023-08-15 | P1M   | -             | -    | -          | 2023-05-09 | /last_regular END_BEFORE_START
            """)
    void whatCannotHoldTogetherIsTold(
            LocalDate start,
            LocalDate end,
            Period step,
            Stub stub,
            String roll,
            LocalDate first,
            LocalDate last,
            String broken) {
        assertThat(codes(plan(start, end, step, stub, roll, first, last).check()))
                .containsExactly(broken.split(", "));
    }

    @Test
    void theLongestTermIsStillOne() {
        LocalDate start = LocalDate.of(1950, 1, 1);

        assertThat(valid(PeriodDates.between(start, start.plusYears(100), Period.ofMonths(1))
                                .check())
                        .dates())
                .hasSize(1201);
        assertThat(valid(PeriodDates.between(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31), Period.ofYears(50))
                                .stub(Stub.SHORT_FINAL)
                                .check())
                        .dates())
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P0D", "P-1M", "P-1D", "P1M1D", "P-1M1D", "P3601M", "P109801D", "P2147483647Y", "P2147483647D"})
    void aStepIsMonthsOrDays(String step) {
        LocalDate start = LocalDate.of(2023, 1, 1);
        Period period = Period.parse(step);

        assertThatThrownBy(() -> PeriodDates.between(start, start.plusYears(1), period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step of months or days: " + period);
    }

    @Test
    void theLongestStepIsThreeHundredYears() {
        LocalDate start = LocalDate.of(2023, 1, 1);

        for (Period step : List.of(Period.ofMonths(3600), Period.ofDays(109_800))) {
            PeriodPlan plan = PeriodDates.between(start, start.plusYears(1), step);
            assertThat(valid(plan.check()).dates()).containsExactly(start, start.plusYears(1));
        }
    }

    @Test
    void datesOutOfOrderAreNoPeriods() {
        LocalDate day = LocalDate.of(2023, 1, 1);

        assertThatThrownBy(() -> new PeriodDates(List.of(day, day), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2023-01-01 after 2023-01-01");
        assertThatThrownBy(() -> new PeriodDates(List.of(day), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDateIsAdjustedOnItsOwn() {
        PeriodDates dates =
                valid(PeriodDates.between(LocalDate.of(2024, 3, 30), LocalDate.of(2024, 6, 30), Period.ofMonths(1))
                        .check());

        assertThat(dates.adjusted(BusinessDays.WEEKDAYS, BusinessDayRule.MODIFIED_FOLLOWING))
                .isEqualTo(dates("2024-03-29 2024-04-30 2024-05-30 2024-06-28"));
    }

    @Property(tries = 2000)
    void aStubConventionAlwaysFindsDatesFromStartToEnd(
            @ForAll @IntRange(min = -25_000, max = 60_000) int startDay,
            @ForAll @IntRange(min = 1, max = 3_000) int days,
            @ForAll @IntRange(min = 1, max = 24) int months,
            @ForAll @IntRange(min = 1, max = 6) int stub,
            @ForAll boolean monthEnds) {
        LocalDate start = LocalDate.ofEpochDay(startDay);
        PeriodPlan plan = PeriodDates.between(start, start.plusDays(days), Period.ofMonths(months))
                .stub(Stub.values()[stub]);
        List<LocalDate> dates = valid((monthEnds ? plan.roll(RollDay.END_OF_MONTH) : plan).check())
                .dates();

        assertThat(dates).startsWith(start).endsWith(start.plusDays(days));
        RollDay roll = valid(plan.check()).roll().orElseThrow();
        for (LocalDate date : dates.subList(1, dates.size() - 1)) {
            assertThat(roll.matches(date)).isTrue();
        }
    }

    private static PeriodPlan plan(
            LocalDate start, LocalDate end, Period step, Stub stub, String roll, LocalDate first, LocalDate last) {
        PeriodPlan plan = PeriodDates.between(start, end, step);
        Optional.ofNullable(stub).ifPresent(plan::stub);
        Optional.ofNullable(roll)
                .map(day -> day.equals("EOM") ? RollDay.END_OF_MONTH : new RollDay(Integer.parseInt(day)))
                .ifPresent(plan::roll);
        Optional.ofNullable(first).ifPresent(plan::firstRegular);
        Optional.ofNullable(last).ifPresent(plan::lastRegular);
        return plan;
    }

    private static PeriodDates valid(Checked<PeriodDates> checked) {
        return checked.match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static List<String> codes(Checked<PeriodDates> checked) {
        return checked.match(
                valid -> List.of(),
                broken -> broken.stream().map(PeriodDatesTest::text).toList());
    }

    private static String text(Violation violation) {
        String limit = violation.limit().map(value -> " " + value).orElse("");
        return violation.at() + " " + violation.code() + limit;
    }

    private static List<LocalDate> dates(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }
}
