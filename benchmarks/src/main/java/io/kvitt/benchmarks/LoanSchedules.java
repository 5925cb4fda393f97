package io.kvitt.benchmarks;

import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Conventions;
import io.kvitt.domain.debt.LoanTerms;
import io.kvitt.domain.debt.RateQuote;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A mortgage over thirty years, all rows. Goal: at most 60 microseconds for 360 rows, memory in proportion to the rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LoanSchedules {

    @Param({"36", "360", "1200"})
    public int payments;

    private final InterestRate rate = InterestRate.ofPercent("3.25");
    private final InterestRate effective =
            RateQuote.EFFECTIVE.nominal(InterestRate.ofPercent("3.25"), Frequency.MONTHLY);
    private final Money principal = Money.of("2000000.00", "SEK");
    private final LocalDate start = LocalDate.of(2026, 1, 31);

    @Benchmark
    public AmortizationSchedule annuity() {
        return schedule(terms(rate, DayCount.PERIOD));
    }

    @Benchmark
    public AmortizationSchedule annuityByActualDays() {
        return schedule(terms(rate, DayCount.ACT_365F));
    }

    /** A rate of 34 digits, which 64 bits do not hold. */
    @Benchmark
    public AmortizationSchedule annuityOfEffectiveRate() {
        return schedule(terms(effective, DayCount.PERIOD));
    }

    private LoanTerms terms(InterestRate perYear, DayCount dayCount) {
        return LoanTerms.of(principal, perYear)
                .start(start)
                .payments(payments)
                .conventions(Conventions.USUAL.with(dayCount))
                .build();
    }

    private static AmortizationSchedule schedule(LoanTerms terms) {
        return terms.schedule().match(valid -> valid, broken -> {
            throw new IllegalStateException(broken.toString());
        });
    }
}
