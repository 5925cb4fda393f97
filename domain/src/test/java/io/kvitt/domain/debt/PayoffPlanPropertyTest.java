package io.kvitt.domain.debt;

import static io.kvitt.domain.debt.Household.FIRST;
import static io.kvitt.domain.debt.Household.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

class PayoffPlanPropertyTest {

    private static final Currency SEK = Currency.getInstance("SEK");

    /** Far more than thirty decimals can lose in a plan, far less than any amount. */
    private static final BigDecimal NOTHING = new BigDecimal("1E-20");

    @Property(tries = 1_000)
    void whatIsPaidIsWhatWasOwedAndItsInterestAndFees(
            @ForAll("requests") PayoffRequest request, @ForAll PayoffStrategy strategy) {
        PayoffPlan plan = terms(request).plan(inOrder(request, strategy));
        Money owed = plan.balanceAfter(0).plus(plan.interest()).plus(plan.fees());
        assertThat(plan.paid().plus(plan.balanceAfter(plan.rows().size()))).isEqualTo(owed);
        assertThat(sum(plan.rows(), PlanMonth::paid)).isEqualTo(plan.paid());
        assertThat(sum(plan.rows(), PlanMonth::interest)).isEqualTo(plan.interest());
        assertThat(sum(plan.rows(), PlanMonth::fees)).isEqualTo(plan.fees());
    }

    @Property(tries = 1_000)
    void everyDebtFollowsFromTheMonthBefore(
            @ForAll("requests") PayoffRequest request, @ForAll PayoffStrategy strategy) {
        PayoffPlan plan = terms(request).plan(inOrder(request, strategy));
        for (int d = 0; d < request.debts().size(); d++) {
            Money balance = request.debts().get(d).balance();
            for (PlanMonth month : plan.rows()) {
                PlanMonth.Entry entry = month.debts().get(d);
                assertThat(entry.balance())
                        .isEqualTo(
                                balance.plus(entry.interest()).plus(entry.fee()).minus(entry.paid()));
                assertThat(entry.balance().isNegative()).isFalse();
                assertThat(entry.paid().isNegative()).isFalse();
                balance = entry.balance();
            }
        }
    }

    @Property(tries = 1_000)
    void theBudgetIsUsedUpUntilTheLastMonth(@ForAll("requests") PayoffRequest request) {
        PayoffTerms terms = terms(request);
        PayoffPlan plan = terms.plan();
        for (PlanMonth month : plan.rows()) {
            Money lump = lump(request, month);
            assertThat(month.paid()).isLessThanOrEqualTo(terms.budget().plus(lump));
            if (!month.balance().isZero()) {
                assertThat(month.paid()).isEqualTo(terms.budget().plus(lump));
            }
        }
    }

    @Property(tries = 1_000)
    void avalancheCostsNoMoreThanAnyOrder(@ForAll("comparable") PayoffRequest request) {
        PayoffRequest exact = request.withRounding(PlanRounding.NONE);
        PayoffPlan best = terms(exact).plan(PayoffStrategy.AVALANCHE);
        for (List<String> order : orders(ids(request))) {
            PayoffPlan other = terms(exact.withOrder(order)).plan();
            if (!other.neverPaysOff()) {
                assertThat(best.exactInterest())
                        .isLessThanOrEqualTo(other.exactInterest().add(NOTHING));
                assertThat(best.months().orElseThrow())
                        .isLessThanOrEqualTo(other.months().orElseThrow());
            }
        }
    }

    @Property(tries = 1_000)
    void avalancheInCentsCostsNoMoreThanAnyOrderButForRounding(@ForAll("comparable") PayoffRequest request) {
        PayoffPlan best = terms(request).plan(PayoffStrategy.AVALANCHE);
        for (List<String> order : orders(ids(request))) {
            PayoffPlan other = terms(request.withOrder(order)).plan();
            if (!other.neverPaysOff()) {
                int months = other.months().orElseThrow();
                Money rounding =
                        Money.of("0.01", "SEK").times(months * request.debts().size());
                assertThat(best.interest()).isLessThanOrEqualTo(other.interest().plus(rounding));
            }
        }
    }

    @Property(tries = 1_000)
    void moreMoneyNeverCostsMore(
            @ForAll("requests") PayoffRequest request,
            @ForAll PayoffStrategy strategy,
            @ForAll @IntRange(min = 1, max = 500_000) int more) {
        PayoffTerms terms = terms(request);
        Budget larger = new Budget.Total(terms.budget().plus(cents(more)));
        noWorse(terms, terms(request.withBudget(larger)), inOrder(request, strategy));
    }

    @Property(tries = 1_000)
    void aLumpSumNeverCostsMore(
            @ForAll("requests") PayoffRequest request,
            @ForAll PayoffStrategy strategy,
            @ForAll @IntRange(min = 1, max = 500_000) int amount,
            @ForAll @IntRange(max = 60) int month) {
        List<LumpSum> lumps = new ArrayList<>(request.lumpSums());
        lumps.add(new LumpSum(FIRST.plusMonths(month), cents(amount)));
        noWorse(terms(request), terms(request.withLumpSums(lumps)), inOrder(request, strategy));
    }

    @Property(tries = 1_000)
    void theOrderOfTheListChangesNothing(
            @ForAll("requests") PayoffRequest request, @ForAll PayoffStrategy strategy, @ForAll Random random) {
        List<PlanDebt> shuffled = new ArrayList<>(request.debts());
        Collections.shuffle(shuffled, random);
        PayoffRequest other = new PayoffRequest(
                shuffled,
                request.budget(),
                request.strategy(),
                request.order(),
                request.lumpSums(),
                request.first(),
                request.rounding(),
                request.monthOrder());
        PayoffPlan one = terms(request).plan(inOrder(request, strategy));
        PayoffPlan two = terms(other).plan(inOrder(request, strategy));
        assertThat(byId(two)).isEqualTo(byId(one));
    }

    @Property(tries = 1_000)
    void withEqualRatesAvalancheAndSnowballCostTheSame(
            @ForAll("comparable") PayoffRequest request, @ForAll @IntRange(max = 3_000) int basisPoints) {
        BigDecimal percent = BigDecimal.valueOf(basisPoints, 2);
        List<PlanDebt> equal = request.debts().stream()
                .map(debt -> PlanDebt.of(debt.id(), debt.balance(), percent, fixedMinimum(debt)))
                .toList();
        PayoffRequest exact = PayoffRequest.of(equal, request.budget(), FIRST).withRounding(PlanRounding.NONE);
        PayoffPlan avalanche = terms(exact).plan(PayoffStrategy.AVALANCHE);
        PayoffPlan snowball = terms(exact).plan(PayoffStrategy.SNOWBALL);
        assertThat(avalanche.neverPaysOff()).isEqualTo(snowball.neverPaysOff());
        if (!avalanche.neverPaysOff()) {
            assertThat(avalanche
                            .exactInterest()
                            .subtract(snowball.exactInterest())
                            .abs())
                    .isLessThan(NOTHING);
        }
    }

    @Property(tries = 1_000)
    void longsAndDecimalsKeepTheSameAccounts(
            @ForAll("requests") PayoffRequest any, @ForAll PayoffStrategy strategy, @ForAll MonthOrder monthOrder) {
        PayoffRequest request = any.withMonthOrder(monthOrder);
        PayoffTerms terms = terms(request);
        PlanScript script = PlanScript.of(
                request, inOrder(request, strategy), terms.budget().amount());
        MinorUnitLedger longs = new MinorUnitLedger(script, true);
        DecimalLedger decimals = new DecimalLedger(script, true);
        for (int month = 0; month < 150; month++) {
            same(longs, decimals, request.debts().size());
            assertThat(longs.isStuck()).isEqualTo(decimals.isStuck());
            longs.next();
            decimals.next();
        }
        same(longs, decimals, request.debts().size());
    }

    @Property(tries = 1_000)
    void theSmallestBudgetIsDoneInTimeAndACentLessIsNot(
            @ForAll("comparable") PayoffRequest request, @ForAll @IntRange(min = 1, max = 60) int months) {
        PayoffTerms terms = terms(request);
        BigDecimal smallest = terms.requiredBudget(months).match(Money::amount, broken -> {
            throw new AssertionError(broken);
        });
        BigDecimal minimums = FirstMonth.of(request).minimums();
        BigDecimal less = smallest.subtract(new BigDecimal("0.01"));
        assertThat(played(request, smallest, months).isClear()).isTrue();
        assertThat(less.compareTo(minimums) < 0
                        || !played(request, less, months).isClear())
                .isTrue();
    }

    @Property(tries = 1_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void aPlanThatIsGivenUpWouldNotHaveEnded(
            @ForAll("requests") PayoffRequest any, @ForAll PayoffStrategy strategy, @ForAll MonthOrder monthOrder) {
        PayoffRequest request = any.withMonthOrder(monthOrder).withBudget(new Budget.AboveMinimums(Money.zero(SEK)));
        PayoffTerms terms = terms(request);
        PayoffPlan plan = terms.plan(inOrder(request, strategy));
        boolean givenUp = plan.neverPaysOff() && plan.rows().size() < PlanLedger.LONGEST;
        Statistics.collect(givenUp);
        Statistics.coverage(seen -> seen.check(true).percentage(share -> share > 5));
        if (givenUp) {
            PlanLedger further = new DecimalLedger(
                    PlanScript.of(
                            request, inOrder(request, strategy), terms.budget().amount()),
                    false);
            for (int month = 0; month < PlanLedger.LONGEST; month++) {
                further.next();
            }
            assertThat(further.isClear()).isFalse();
        }
    }

    private static List<List<PlanMonth.Entry>> byId(PayoffPlan plan) {
        return plan.rows().stream()
                .map(month -> month.debts().stream()
                        .sorted(Comparator.comparing(PlanMonth.Entry::id))
                        .toList())
                .toList();
    }

    private static PlanLedger played(PayoffRequest request, BigDecimal budget, int months) {
        return PlanLedger.played(PlanScript.of(request, request.strategy(), budget), months, false);
    }

    private static void same(PlanLedger one, PlanLedger two, int debts) {
        int month = one.months();
        for (int d = 0; d < debts; d++) {
            assertThat(one.interest(month, d)).isEqualByComparingTo(two.interest(month, d));
            assertThat(one.fee(month, d)).isEqualByComparingTo(two.fee(month, d));
            assertThat(one.paid(month, d)).isEqualByComparingTo(two.paid(month, d));
            assertThat(one.balance(month, d)).isEqualByComparingTo(two.balance(month, d));
        }
        assertThat(one.isClear()).isEqualTo(two.isClear());
        assertThat(one.totalInterest()).isEqualByComparingTo(two.totalInterest());
        assertThat(one.totalFees()).isEqualByComparingTo(two.totalFees());
        assertThat(one.totalPaid()).isEqualByComparingTo(two.totalPaid());
        assertThat(one.unapplied()).isEqualByComparingTo(two.unapplied());
        assertThat(one.firstShortMonth()).isEqualTo(two.firstShortMonth());
    }

    private static void noWorse(PayoffTerms less, PayoffTerms more, PayoffStrategy strategy) {
        PayoffPlan before = less.plan(strategy);
        PayoffPlan after = more.plan(strategy);
        if (!before.neverPaysOff()) {
            assertThat(after.months().orElseThrow())
                    .isLessThanOrEqualTo(before.months().orElseThrow());
            assertThat(after.interest()).isLessThanOrEqualTo(before.interest());
        }
    }

    /** A request without an order of its own cannot be planned by one. */
    private static PayoffStrategy inOrder(PayoffRequest request, PayoffStrategy strategy) {
        return strategy == PayoffStrategy.CUSTOM && request.order().isEmpty() ? PayoffStrategy.SNOWBALL : strategy;
    }

    private static MinimumPayment fixedMinimum(PlanDebt debt) {
        return MinimumPayment.fixed(debt.minimum().floor());
    }

    private static Money lump(PayoffRequest request, PlanMonth month) {
        return request.lumpSums().stream()
                .filter(one -> one.in().equals(month.month()))
                .map(LumpSum::amount)
                .reduce(Money.zero(SEK), Money::plus);
    }

    private static Money sum(List<PlanMonth> rows, Function<PlanMonth, Money> part) {
        return rows.stream().map(part).reduce(Money.zero(SEK), Money::plus);
    }

    private static List<String> ids(PayoffRequest request) {
        return request.debts().stream().map(PlanDebt::id).toList();
    }

    private static List<List<String>> orders(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : ids) {
            List<String> others = new ArrayList<>(ids);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), SEK);
    }

    /** Anything that may be asked. */
    @Provide
    Arbitrary<PayoffRequest> requests() {
        Arbitrary<List<PlanDebt>> debts = Combinators.combine(
                        debt(), promotion(), Arbitraries.integers().between(0, 900))
                .as((debt, promotion, fee) -> promotion.months() == 0
                        ? debt.withMonthlyFee(cents(fee < 700 ? 0 : fee))
                        : debt.withPromotion(promotion.percent(), promotion.months()))
                .list()
                .ofMaxSize(4)
                .map(PayoffPlanPropertyTest::named);
        Arbitrary<List<LumpSum>> lumps = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 300_000))
                .as((month, amount) -> new LumpSum(FIRST.plusMonths(month), cents(amount)))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        debts,
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.of(PayoffStrategy.AVALANCHE, PayoffStrategy.SNOWBALL),
                        lumps,
                        Arbitraries.of(PlanRounding.HALF_EVEN, PlanRounding.HALF_UP, PlanRounding.CEILING))
                .as((some, extra, strategy, lump, rounding) -> new PayoffRequest(
                        some,
                        new Budget.AboveMinimums(cents(extra)),
                        strategy,
                        List.of(),
                        lump,
                        FIRST,
                        rounding,
                        MonthOrder.INTEREST_FIRST));
    }

    /** Up to three debts without promotions and fees, for which the avalanche is known to be best. */
    @Provide
    Arbitrary<PayoffRequest> comparable() {
        return Combinators.combine(
                        debt().list().ofMinSize(1).ofMaxSize(3).map(PayoffPlanPropertyTest::named),
                        Arbitraries.integers().between(5_000, 100_000))
                .as((debts, extra) -> PayoffRequest.of(debts, new Budget.AboveMinimums(cents(extra)), FIRST));
    }

    private static Arbitrary<PlanDebt> debt() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 4_000), Arbitraries.of(0, 1_200, 2_400)),
                        minimum())
                .as((balance, basisPoints, minimum) ->
                        PlanDebt.of("", cents(balance), BigDecimal.valueOf(basisPoints, 2), minimum));
    }

    private static Arbitrary<MinimumPayment> minimum() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.integers().between(0, 600),
                        Arbitraries.of(MinimumPayment.Base.values()),
                        Arbitraries.of(0, 1, 2))
                .as((floor, percent, base, kind) -> kind == 0
                        ? MinimumPayment.fixed(cents(floor))
                        : new MinimumPayment(cents(floor / 10), BigDecimal.valueOf(percent, 2), base, kind == 1));
    }

    private static Arbitrary<PlanDebt.Promotion> promotion() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(-12, 12))
                .as((rate, months) -> new PlanDebt.Promotion(BigDecimal.valueOf(rate, 2), Math.max(0, months)));
    }

    private static List<PlanDebt> named(List<PlanDebt> debts) {
        List<PlanDebt> named = new ArrayList<>();
        for (PlanDebt one : debts) {
            named.add(new PlanDebt(
                    "debt " + named.size(),
                    one.balance(),
                    one.percent(),
                    one.minimum(),
                    one.promotion(),
                    one.monthlyFee()));
        }
        return named;
    }
}
