package io.kvitt.benchmarks;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Budget;
import io.kvitt.domain.debt.MinimumPayment;
import io.kvitt.domain.debt.PayoffPlan;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.PayoffStrategy;
import io.kvitt.domain.debt.PayoffTerms;
import io.kvitt.domain.debt.PlanComparison;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.PlanRounding;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Plans over twenty debts that take 1,200 months, the longest there are; one operation is one plan with all its months. Goal: at
 * most 5 ms.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlanDebts {

    private static final int DEBTS = 20;

    /** Twenty debts with minimums of both kinds. */
    @State(Scope.Benchmark)
    public static class Household {
        private PayoffRequest request = PayoffRequest.of(List.of(), new Budget.Total(sek("1")), YearMonth.of(2027, 1));
        private PayoffTerms terms = valid(request);

        /** States the debts. */
        @Setup
        public void state() {
            List<PlanDebt> debts = new ArrayList<>();
            for (int i = 0; i < DEBTS; i++) {
                debts.add(PlanDebt.of("debt " + i, sek(40_000 + 1_111 * i + ".17"), percent(i), minimum(i)));
            }
            request = PayoffRequest.of(debts, new Budget.AboveMinimums(sek("0.60")), YearMonth.of(2027, 1));
            terms = valid(request);
            months(terms.plan(PayoffStrategy.MINIMUMS_ONLY));
        }

        private static BigDecimal percent(int i) {
            return BigDecimal.valueOf(399 + 137L * i, 2);
        }

        /** A hair above the interest, so that all debts are there until the end. */
        private static MinimumPayment minimum(int i) {
            return MinimumPayment.chargesAndPercentOf(
                    MinimumPayment.Base.BEFORE_INTEREST, BigDecimal.valueOf(10 + i % 2, 2), sek("0"));
        }

        private static void months(PayoffPlan plan) {
            if (plan.rows().size() < 1_000) {
                throw new IllegalStateException("a plan of only " + plan.rows().size() + " months");
            }
        }
    }

    @Benchmark
    public PayoffPlan longestPlan(Household household) {
        return household.terms.plan(PayoffStrategy.MINIMUMS_ONLY);
    }

    @Benchmark
    public PayoffPlan longestPlanFromTheRequest(Household household) {
        return valid(household.request).plan(PayoffStrategy.MINIMUMS_ONLY);
    }

    @Benchmark
    public Object longestPlanWithRows(Household household) {
        return household.terms.plan(PayoffStrategy.MINIMUMS_ONLY).rows();
    }

    @Benchmark
    public PayoffPlan longestPlanUnrounded(Household household) {
        return valid(household.request.withRounding(PlanRounding.NONE)).plan(PayoffStrategy.MINIMUMS_ONLY);
    }

    @Benchmark
    public PlanComparison comparison(Household household) {
        return household.terms.compare();
    }

    @Benchmark
    public Checked<Money> budgetForTenYears(Household household) {
        return household.terms.requiredBudget(120);
    }

    private static Money sek(String amount) {
        return Money.of(amount, "SEK");
    }

    private static PayoffTerms valid(PayoffRequest request) {
        return request.check().match(terms -> terms, broken -> {
            throw new IllegalStateException(broken.toString());
        });
    }
}
