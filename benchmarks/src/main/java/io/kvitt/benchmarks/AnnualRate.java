package io.kvitt.benchmarks;

import io.kvitt.domain.interest.Apr;
import io.kvitt.domain.interest.CashFlow;
import io.kvitt.domain.interest.DatedFlow;
import io.kvitt.domain.interest.EuApr;
import io.kvitt.domain.interest.TimeFactor;
import io.kvitt.domain.interest.Years;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The European annual percentage rate of 360 different payments: at most 300 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnnualRate {

    private static final int PAYMENTS = 360;

    private final List<CashFlow> advances = new ArrayList<>();
    private final List<CashFlow> repayments = new ArrayList<>();
    private final List<DatedFlow> datedAdvances = new ArrayList<>();
    private final List<DatedFlow> datedRepayments = new ArrayList<>();

    @Setup
    public void credit() {
        BigDecimal credit = BigDecimal.valueOf(200_000);
        LocalDate paidOut = LocalDate.of(2024, 1, 17);
        advances.add(new CashFlow(Years.ZERO, credit));
        datedAdvances.add(new DatedFlow(paidOut, credit));
        for (int month = 1; month <= PAYMENTS; month++) {
            BigDecimal payment = BigDecimal.valueOf(130_000L + month, 2);
            repayments.add(CashFlow.afterMonths(month, payment));
            datedRepayments.add(new DatedFlow(LocalDate.of(2024, 1, 31).plusMonths(month), payment));
        }
    }

    @Benchmark
    public Apr ofTimes() {
        return EuApr.of(advances, repayments);
    }

    @Benchmark
    public Apr ofDates() {
        return EuApr.ofDates(datedAdvances, datedRepayments, TimeFactor.MONTHS);
    }
}
