package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.interest.YearFraction;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for the schedule of every loan. */
class ScheduleInvariantsTest {

    private static final List<DayCount> DAY_COUNTS =
            List.of(DayCount.PERIOD, DayCount.ACT_365F, DayCount.ACT_360, DayCount.ACT_ACT_ISDA, DayCount.THIRTY_E_360);

    /** A loan in parts, so that it can be asked for again with one of them changed. */
    record Asked(
            long cents,
            int basisPoints,
            int payments,
            RepaymentMethod method,
            Frequency frequency,
            DayCount dayCount,
            MoneyRounding rounding,
            LocalDate start) {

        LoanTerms.Builder terms() {
            LoanTerms.Builder terms = LoanTerms.of(money(cents), rate(basisPoints))
                    .start(start)
                    .every(frequency)
                    .payments(payments)
                    .method(method)
                    .conventions(Conventions.USUAL.with(dayCount).with(rounding));
            return method == RepaymentMethod.FIXED_PERCENT ? terms.share(new BigDecimal("0.01")) : terms;
        }

        AmortizationSchedule schedule() {
            return valid(terms().build().schedule());
        }
    }

    @Provide
    Arbitrary<Asked> loans() {
        return loans(Arbitraries.of(RepaymentMethod.class));
    }

    @Provide
    Arbitrary<Asked> annuities() {
        return loans(Arbitraries.just(RepaymentMethod.ANNUITY));
    }

    private static Arbitrary<Asked> loans(Arbitrary<RepaymentMethod> methods) {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 100_000_000_000L),
                        Arbitraries.integers().between(0, 4_000),
                        Arbitraries.integers().between(1, 60),
                        methods,
                        Arbitraries.of(Frequency.class),
                        Arbitraries.of(DAY_COUNTS),
                        Arbitraries.of(MoneyRounding.class),
                        Arbitraries.integers().between(0, 20_000))
                .as((cents, points, payments, method, frequency, dayCount, rounding, day) -> new Asked(
                        cents,
                        points,
                        payments,
                        method,
                        frequency,
                        dayCount,
                        rounding,
                        LocalDate.of(1990, 1, 1).plusDays(day)));
    }

    private static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2), Money.of("0", "SEK").currency());
    }

    private static InterestRate rate(int basisPoints) {
        return new InterestRate(BigDecimal.valueOf(basisPoints, 4));
    }

    /** What rounding the instalment and each interest to cents can add up to: 0.02 a payment, grown to the end. */
    private static BigDecimal slack(int basisPoints, Frequency frequency, int payments) {
        double i = basisPoints / 10_000.0 / frequency.perYear() * 1.05;
        double grown = i == 0 ? payments : (Math.pow(1 + i, payments) - 1) / i;
        return new BigDecimal(0.02 * (grown + payments)).setScale(2, RoundingMode.CEILING);
    }

    /** Whether an instalment does not cover the interest of a long period: the rest is put off, and bears none. */
    private static boolean putsOff(List<Instalment> rows) {
        return rows.stream().anyMatch(row -> row.principal().isZero());
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static BigDecimal total(AmortizationSchedule schedule) {
        return schedule.totalInterest().amount();
    }

    /** Invariants 1 to 5. */
    @Property(tries = 1500)
    void everyRowAddsUpAndThePrincipalIsRepaidExactly(@ForAll("loans") Asked asked) {
        AmortizationSchedule schedule = asked.schedule();
        BigDecimal balance = money(asked.cents).amount();
        for (Instalment row : schedule.instalments()) {
            balance = balance.subtract(row.principal().amount());
            assertThat(row.balanceAfter().amount())
                    .isEqualByComparingTo(balance)
                    .isNotNegative();
            assertThat(row.interest().amount()).isNotNegative();
            assertThat(row.principal().amount()).isNotNegative();
            assertThat(row.payment())
                    .isEqualTo(row.interest().plus(row.principal()).plus(row.fees()));
        }
        assertThat(balance).isZero();
        assertThat(schedule.principal()).isEqualTo(money(asked.cents));
        assertThat(schedule.totalPaid()).isEqualTo(schedule.principal().plus(schedule.totalInterest()));
        assertThat(schedule.instalments()).hasSizeLessThanOrEqualTo(asked.payments);
    }

    /** Invariant 4. */
    @Property(tries = 1000)
    void withoutARateThereIsNoInterest(@ForAll("loans") Asked asked) {
        LoanTerms free =
                asked.terms().rates(RatePlan.constant(InterestRate.ZERO)).build();
        assertThat(total(valid(free.schedule()))).isZero();
    }

    /** Invariant 6. */
    @Property(tries = 1000)
    void whatTheMethodKeepsEqualIsEqualInAllRowsButTheLast(@ForAll("loans") Asked asked) {
        List<Instalment> rows = asked.schedule().instalments();
        for (Instalment row : rows.subList(0, rows.size() - 1)) {
            switch (asked.method) {
                case ANNUITY -> assertThat(row.payment()).isEqualTo(rows.get(0).payment());
                case FIXED_PRINCIPAL, FIXED_PERCENT ->
                    assertThat(row.principal()).isEqualTo(rows.get(0).principal());
                case FLAT -> assertThat(row.interest()).isEqualTo(rows.get(0).interest());
                case INTEREST_ONLY -> assertThat(row.principal().isZero()).isTrue();
                case BULLET -> assertThat(row.payment().isZero()).isTrue();
            }
        }
    }

    /** Invariant 7, with i the largest rate of a period. */
    @Property(tries = 1000)
    void theLastPaymentOfAnAnnuityIsAsNearAsRoundingAllows(@ForAll("annuities") Asked asked) {
        List<Instalment> rows = asked.schedule().instalments();
        if (rows.size() < asked.payments || asked.payments == 1 || putsOff(rows)) {
            return;
        }
        double i = asked.basisPoints / 10_000.0 / asked.frequency.perYear() * 1.05;
        double grown = i == 0 ? asked.payments : (Math.pow(1 + i, asked.payments) - 1) / i;
        double unit = asked.rounding == MoneyRounding.CEILING ? 0.02 : 0.01;
        Money last = rows.get(rows.size() - 1).payment();
        assertThat(last.amount().doubleValue())
                .isCloseTo(rows.get(0).payment().amount().doubleValue(), within(unit * grown + 0.01));
    }

    /** Invariant 8. */
    @Property(tries = 1500)
    void theTailIsTheSameWhenItIsComputedAloneWithTheCarriedInstalment(
            @ForAll("annuities") Asked asked, @ForAll @IntRange(min = 1, max = 59) int cut) {
        List<Instalment> rows = asked.schedule().instalments();
        if (cut >= rows.size() || rows.get(0).payment().isZero() || putsOff(rows)) {
            return;
        }
        Instalment before = rows.get(cut - 1);
        List<LocalDate> due =
                rows.subList(cut, rows.size()).stream().map(Instalment::dueOn).toList();
        boolean asDates = asked.dayCount != DayCount.PERIOD;
        PaymentCalendar calendar = asDates
                ? PaymentCalendar.ofDueDates(before.dueOn(), due, asked.frequency)
                : PaymentCalendar.regular(before.dueOn(), asked.frequency);
        LoanTerms.Builder tail = LoanTerms.of(before.balanceAfter(), rate(asked.basisPoints))
                .calendar(calendar)
                .payments(rows.size() - cut)
                .instalment(rows.get(0).payment())
                .negativeAmortisation(NegativeAmortisation.DEFERRED)
                .conventions(Conventions.USUAL.with(asked.dayCount).with(asked.rounding));
        List<Instalment> again = valid(tail.build().schedule()).instalments();
        assertThat(again)
                .extracting(Instalment::interest, Instalment::principal, Instalment::balanceAfter)
                .containsExactlyElementsOf(rows.subList(cut, rows.size()).stream()
                        .map(row -> tuple(row.interest(), row.principal(), row.balanceAfter()))
                        .toList());
    }

    /** Invariant 9, to the cents that rounding can take or give. */
    @Property(tries = 1000)
    void interestGrowsWithRateTermAndPrincipal(
            @ForAll("annuities") Asked asked, @ForAll @IntRange(min = 1, max = 500) int more) {
        BigDecimal least = total(asked.schedule());
        BigDecimal slack = slack(asked.basisPoints + 500, asked.frequency, asked.payments + 1);
        Asked dearer = new Asked(
                asked.cents,
                asked.basisPoints + more,
                asked.payments,
                asked.method,
                asked.frequency,
                asked.dayCount,
                asked.rounding,
                asked.start);
        Asked longer = new Asked(
                asked.cents,
                asked.basisPoints,
                asked.payments + 1,
                asked.method,
                asked.frequency,
                asked.dayCount,
                asked.rounding,
                asked.start);
        Asked larger = new Asked(
                asked.cents + more * 100L,
                asked.basisPoints,
                asked.payments,
                asked.method,
                asked.frequency,
                asked.dayCount,
                asked.rounding,
                asked.start);
        assertThat(total(dearer.schedule()).add(slack)).isGreaterThanOrEqualTo(least);
        assertThat(total(longer.schedule()).add(slack)).isGreaterThanOrEqualTo(least);
        assertThat(total(larger.schedule()).add(slack)).isGreaterThanOrEqualTo(least);
    }

    /** Invariant 9. */
    @Property(tries = 1000)
    void whoPaysMoreEachTimePaysNotLongerAndNotMoreInterest(
            @ForAll @LongRange(min = 10_000, max = 100_000_000) long cents,
            @ForAll @IntRange(max = 3_000) int points,
            @ForAll @IntRange(min = 1, max = 100) int percentAboveInterest,
            @ForAll @IntRange(min = 1, max = 100_000) int extra) {
        long payment = cents * points / 120_000 * (100 + percentAboveInterest) / 100 + cents / 300 + 1;
        LoanTerms terms = LoanTerms.of(money(cents), rate(points))
                .instalment(money(payment))
                .build();
        LoanTerms faster = LoanTerms.of(money(cents), rate(points))
                .instalment(money(payment + extra))
                .build();
        AmortizationSchedule slow = valid(terms.schedule());
        AmortizationSchedule fast = valid(faster.schedule());
        assertThat(fast.instalments())
                .hasSizeLessThanOrEqualTo(slow.instalments().size());
        assertThat(total(fast)).isLessThanOrEqualTo(total(slow));
    }

    /** Invariant 10, to the cents that rounding can take or give. */
    @Property(tries = 1000)
    void anAnnuityCostsNotLessThanFixedPrincipal(@ForAll("annuities") Asked asked) {
        LoanTerms fixed = asked.terms().method(RepaymentMethod.FIXED_PRINCIPAL).build();
        BigDecimal slack = slack(asked.basisPoints + 500, asked.frequency, asked.payments + 1);
        assertThat(total(asked.schedule()).add(slack)).isGreaterThanOrEqualTo(total(valid(fixed.schedule())));
    }

    /** Invariant 11. */
    @Property(tries = 1000)
    void splittingAPeriodChangesItsInterestByHalfAUnitASegment(
            @ForAll @LongRange(min = 1, max = 100_000_000_000L) long cents,
            @ForAll @IntRange(max = 4_000) int points,
            @ForAll @IntRange(min = 1, max = 29) int day) {
        LocalDate start = LocalDate.of(2024, 1, 1);
        LocalDate cut = start.plusDays(day);
        AccrualPeriod month = AccrualPeriod.regular(start, start.plusMonths(1), Frequency.MONTHLY);
        for (DayCount dayCount : List.of(DayCount.PERIOD, DayCount.ACT_365F, DayCount.ACT_360)) {
            Conventions used = Conventions.USUAL.with(dayCount);
            Money whole = AccruedInterest.of(money(cents), rate(points), month, start, month.end(), used);
            Money parts = AccruedInterest.of(money(cents), rate(points), month, start, cut, used)
                    .plus(AccruedInterest.of(money(cents), rate(points), month, cut, month.end(), used));
            assertThat(whole.minus(parts).amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    /** Invariant 12. */
    @Property(tries = 1000)
    void dueDatesFollowEachOtherOnTheAnchorsDay(@ForAll("loans") Asked asked) {
        LocalDate before = asked.start;
        for (Instalment row : asked.schedule().instalments()) {
            assertThat(row.from()).isEqualTo(before);
            assertThat(row.dueOn()).isAfter(before);
            if (asked.frequency != Frequency.WEEKLY && asked.frequency != Frequency.BIWEEKLY) {
                assertThat(row.dueOn().getDayOfMonth())
                        .isEqualTo(Math.min(
                                asked.start.getDayOfMonth(), row.dueOn().lengthOfMonth()));
            }
            before = row.dueOn();
        }
    }

    /** Invariant 13. */
    @Property(tries = 1000)
    void tenTimesThePrincipalIsTenTimesTheInterestButForRounding(
            @ForAll @LongRange(min = 10_000, max = 1_000_000_000L) long cents,
            @ForAll @IntRange(max = 2_000) int points,
            @ForAll @IntRange(min = 1, max = 60) int payments) {
        BigDecimal small = total(valid(LoanTerms.of(money(cents), rate(points))
                .payments(payments)
                .build()
                .schedule()));
        BigDecimal large = total(valid(LoanTerms.of(money(cents * 10), rate(points))
                .payments(payments)
                .build()
                .schedule()));
        assertThat(large.subtract(small.multiply(BigDecimal.TEN)).abs())
                .isLessThanOrEqualTo(slack(points, Frequency.MONTHLY, payments).multiply(BigDecimal.valueOf(11)));
    }

    /** Whole numbers of 64 bits and decimals of any length give the same, for every rounding. */
    @Property(tries = 2000)
    void interestInLongsIsInterestInDecimals(
            @ForAll @LongRange(min = 0, max = 10_000_000_000_000L) long cents,
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long rateBillionths,
            @ForAll @LongRange(min = 0, max = 100_000) long numerator,
            @ForAll @LongRange(min = 1, max = 200_000) long denominator,
            @ForAll MoneyRounding rounding,
            @ForAll @IntRange(min = 1, max = 100) int step) {
        InterestRate rate = new InterestRate(BigDecimal.valueOf(rateBillionths, 9));
        long fast = InterestFactor.of(rate, new YearFraction(numerator, denominator))
                .of(cents, step, rounding);
        BigDecimal exact = BigDecimal.valueOf(cents)
                .multiply(BigDecimal.valueOf(rateBillionths, 9))
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator).multiply(BigDecimal.valueOf(step)), 0, rounding.mode());
        assertThat(fast).isEqualTo(exact.longValueExact() * step);
    }

    /** The whole schedule beside one that knows only decimals. */
    @Property(tries = 1000)
    void aScheduleInLongsIsAScheduleInDecimals(
            @ForAll @LongRange(min = 1, max = 10_000_000_000_000L) long cents,
            @ForAll @IntRange(max = 100_000) int points,
            @ForAll @IntRange(min = 1, max = 120) int payments) {
        List<Instalment> rows = valid(LoanTerms.of(money(cents), rate(points))
                        .payments(payments)
                        .build()
                        .schedule())
                .instalments();
        BigDecimal perMonth = rate(points).perYear().divide(BigDecimal.valueOf(12), new MathContext(60));
        BigDecimal balance = money(cents).amount();
        BigDecimal each = Annuity.payment(balance, perMonth, payments).setScale(2, RoundingMode.HALF_EVEN);
        BigDecimal putOff = BigDecimal.ZERO;
        for (Instalment row : rows) {
            BigDecimal interest = balance.multiply(rate(points).perYear())
                    .divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_EVEN)
                    .add(putOff);
            boolean last = row.number() == payments;
            BigDecimal principal = last ? balance : each.subtract(interest).min(balance);
            putOff = principal.signum() < 0 ? principal.negate() : BigDecimal.ZERO;
            principal = principal.max(BigDecimal.ZERO);
            balance = balance.subtract(principal);
            assertThat(row.interest().amount()).isEqualByComparingTo(interest.subtract(putOff));
            assertThat(row.principal().amount()).isEqualByComparingTo(principal);
            assertThat(row.balanceAfter().amount()).isEqualByComparingTo(balance);
        }
    }

    /** Portions and what is left over are the payment, whenever it comes and however large it is. */
    @Property(tries = 1000)
    void everyPaymentGoesSomewhereAndNothingIsPaidTwice(
            @ForAll("annuities") Asked asked,
            @ForAll @LongRange(min = 1, max = 20_000_000_000L) long amount,
            @ForAll @IntRange(max = 400) int day,
            @ForAll @IntRange(max = 100) int later,
            @ForAll ExtraStrategy strategy,
            @ForAll EarlyPayment early) {
        LoanTerms terms = asked.terms().build();
        LocalDate on = asked.start.plusDays(day);
        Repayments paid = Repayments.builder()
                .made(List.of(new DatedAmount(on, money(amount)), new DatedAmount(on.plusDays(later), money(amount))))
                .strategy(strategy)
                .early(early)
                .build();
        LoanAccount account = valid(terms.paid(paid));
        assertThat(account.schedule().principal()).isEqualTo(money(asked.cents));
        assertThat(account.payments()).hasSize(2);
        Money applied = account.payments().stream()
                .map(one -> one.applied().principal())
                .reduce(money(0), Money::plus);
        assertThat(applied).isLessThanOrEqualTo(money(asked.cents));
        assertThat(account.schedule().instalments())
                .allSatisfy(row -> assertThat(row.balanceAfter().amount()).isNotNegative())
                .allSatisfy(row -> assertThat(row.interest().amount()).isNotNegative());
    }

    /** More is never worse. */
    @Property(tries = 1000)
    void anExtraPaymentNeverAddsInterest(
            @ForAll("annuities") Asked asked,
            @ForAll @LongRange(min = 1, max = 1_000_000L) long extra,
            @ForAll ExtraStrategy strategy) {
        if (putsOff(asked.schedule().instalments())) {
            return;
        }
        LoanTerms terms = asked.terms().build();
        Repayments more =
                Repayments.builder().eachTime(money(extra)).strategy(strategy).build();
        LoanAccount account = valid(terms.paid(more));
        BigDecimal slack = slack(asked.basisPoints + 500, asked.frequency, asked.payments + 1);
        assertThat(total(account.schedule()))
                .isLessThanOrEqualTo(total(asked.schedule()).add(slack));
        // A loan whose instalment was rounded up ends early; computed anew it may not.
        int longest = strategy == ExtraStrategy.REDUCE_TERM
                ? asked.schedule().instalments().size()
                : asked.payments;
        assertThat(account.schedule().instalments()).hasSizeLessThanOrEqualTo(longest);
    }
}
