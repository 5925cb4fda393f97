package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What is said about the dates of a term. What is not said is taken from the dates themselves. */
public final class PeriodPlan {

    private static final long LONGEST_YEARS = 300;

    final LocalDate start;
    final LocalDate end;
    final Period step;
    Optional<Stub> stub = Optional.empty();
    Optional<RollDay> roll = Optional.empty();
    Optional<LocalDate> firstRegular = Optional.empty();
    Optional<LocalDate> lastRegular = Optional.empty();

    /**
     * A term and the length of its regular periods.
     *
     * @param step whole months, or days, up to 300 years
     * @throws IllegalArgumentException if the step is not above zero, has months and days, or is longer
     */
    PeriodPlan(LocalDate start, LocalDate end, Period step) {
        boolean months = step.toTotalMonths() > 0 && step.get(ChronoUnit.DAYS) == 0;
        boolean days = step.toTotalMonths() == 0 && step.get(ChronoUnit.DAYS) > 0;
        boolean tooLong = step.toTotalMonths() > LONGEST_YEARS * 12 || step.get(ChronoUnit.DAYS) > LONGEST_YEARS * 366;
        if (tooLong || (!months && !days)) {
            throw new IllegalArgumentException("no step of months or days: " + step);
        }
        this.start = start;
        this.end = end;
        this.step = step;
    }

    /** Where remaining days go. If that is not said, there may be none, unless a roll day shows where. */
    public PeriodPlan stub(Stub stub) {
        this.stub = Optional.of(stub);
        return this;
    }

    /**
     * The day of the month of the regular dates. {@link RollDay#END_OF_MONTH} is a wish: month ends are taken if the date that is
     * counted from is one. Weeks have no such day.
     */
    public PeriodPlan roll(RollDay day) {
        this.roll = Optional.of(day);
        return this;
    }

    /** The first regular date; before it, from the start, lies a stub. */
    public PeriodPlan firstRegular(LocalDate date) {
        this.firstRegular = Optional.of(date);
        return this;
    }

    /** The last regular date; after it, to the end, lies a stub. */
    public PeriodPlan lastRegular(LocalDate date) {
        this.lastRegular = Optional.of(date);
        return this;
    }

    /**
     * The dates, or all that is wrong: DATE_OUT_OF_RANGE (1900 to 2200), END_BEFORE_START, PERIODS_OUT_OF_RANGE (1 to
     * {@value PaymentDates#MOST}), TERM_UNDETERMINED (a stub that needs a date), TERM_OVERDETERMINED (dates, steps, stub and roll
     * day that cannot all hold).
     */
    public Checked<PeriodDates> check() {
        return PeriodDates.of(this);
    }
}
