package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DayCountPropertyTest {

    private static final Currency SEK = Currency.getInstance("SEK");

    /** The parts of a period add up to it: the others look at the two ends alone. */
    private static final Set<DayCount> ADDITIVE = EnumSet.of(
            DayCount.PERIOD,
            DayCount.ACT_365F,
            DayCount.ACT_360,
            DayCount.ACT_364,
            DayCount.ACT_365_25,
            DayCount.ACT_365L,
            DayCount.ACT_ACT_ISDA,
            DayCount.ACT_ACT_31DEC,
            DayCount.ACT_ACT_ICMA,
            DayCount.NL_360,
            DayCount.NL_365,
            DayCount.THIRTY_E_360,
            DayCount.THIRTY_E_365,
            DayCount.THIRTY_365);

    @Property(tries = 2000)
    void thePartsOfAPeriodAddUpToIt(
            @ForAll("additive") DayCount convention,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(max = 1500) int first,
            @ForAll @IntRange(max = 1500) int second) {
        LocalDate middle = start.plusDays(first);
        LocalDate end = middle.plusDays(second);
        AccrualPeriod period = AccrualPeriod.regular(start, end.plusDays(1), Frequency.ANNUALLY);

        YearFraction whole = convention.within(period, start, end);
        assertThat(convention.within(period, start, middle).plus(convention.within(period, middle, end)))
                .isEqualTo(whole);
        assertThat(convention.days(period, start, middle) + convention.days(period, middle, end))
                .isEqualTo(convention.days(period, start, end));
    }

    /** Each segment is rounded on its own, so each further one may be half an öre off, and no more. */
    @Property(tries = 2000)
    void splittingAPeriodMovesItsInterestByHalfAnOereASegmentAtMost(
            @ForAll("additive") DayCount convention,
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 400) int length,
            @ForAll @Size(max = 6) Set<@IntRange(min = 1, max = 399) Integer> splits,
            @ForAll @IntRange(min = 1, max = 1_000_000_000) int balance,
            @ForAll @IntRange(max = 4_000) int basisPoints) {
        AccrualPeriod period = AccrualPeriod.regular(start, start.plusDays(length), Frequency.MONTHLY);
        InterestRate rate = new InterestRate(BigDecimal.valueOf(basisPoints, 4));
        Money owed = new Money(BigDecimal.valueOf(balance, 2), SEK);

        List<LocalDate> dates = cut(period, splits);
        Money split = Money.zero(SEK);
        for (int i = 1; i < dates.size(); i++) {
            split = split.plus(interest(owed, rate, convention.within(period, dates.get(i - 1), dates.get(i))));
        }
        Money whole = interest(owed, rate, convention.of(period));
        assertThat(split.minus(whole).amount().abs().multiply(BigDecimal.valueOf(200)))
                .isLessThanOrEqualTo(BigDecimal.valueOf(dates.size() - 1L));
    }

    @Property(tries = 2000)
    void aLaterEndNeverCountsFewerDays(
            @ForAll DayCount convention, @ForAll("days") LocalDate start, @ForAll @IntRange(max = 4000) int length) {
        LocalDate end = start.plusDays(length);
        AccrualPeriod period = AccrualPeriod.regular(start, end.plusDays(2), Frequency.ANNUALLY);

        long days = convention.days(period, start, end);
        assertThat(days).isBetween(Math.max(0, length - 5 - length * 6L / 365), length + 3L);
        assertThat(convention.days(period, start, end.plusDays(1))).isBetween(days, days + 4);
    }

    /** Whole periods are what their frequency says, however the calendar lies. */
    @Property(tries = 1000)
    void aWholePeriodIsItsShareOfAYear(
            @ForAll("days") LocalDate start, @ForAll Frequency frequency, @ForAll @IntRange(max = 30) int periods) {
        AccrualPeriod period =
                AccrualPeriod.regular(frequency.after(start, periods), frequency.after(start, periods + 1), frequency);

        assertThat(DayCount.PERIOD.of(period)).isEqualTo(new YearFraction(1, frequency.perYear()));
        assertThat(DayCount.ACT_ACT_ICMA.of(period)).isEqualTo(new YearFraction(1, frequency.perYear()));
    }

    @Provide
    Arbitrary<DayCount> additive() {
        return Arbitraries.of(ADDITIVE);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2190, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static List<LocalDate> cut(AccrualPeriod period, Set<Integer> splits) {
        TreeSet<LocalDate> dates = new TreeSet<>(List.of(period.start(), period.end()));
        splits.stream()
                .map(period.start()::plusDays)
                .filter(date -> date.isBefore(period.end()))
                .forEach(dates::add);
        return new ArrayList<>(dates);
    }

    private static Money interest(Money balance, InterestRate rate, YearFraction time) {
        BigDecimal exact = balance.amount()
                .multiply(rate.perYear())
                .multiply(BigDecimal.valueOf(time.numerator()))
                .divide(BigDecimal.valueOf(time.denominator()), MathContext.DECIMAL128);
        return Money.rounded(exact, balance.currency(), RoundingMode.HALF_EVEN);
    }
}
