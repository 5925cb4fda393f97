package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Divides a term into periods, in the steps that Strata and FpML describe for swaps: explicit stubs first, then the rest. */
final class PeriodDivision {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final PeriodPlan plan;
    private final LocalDate regularStart;
    private final LocalDate regularEnd;
    private final boolean monthly;

    PeriodDivision(PeriodPlan plan) {
        this.plan = plan;
        this.regularStart = plan.firstRegular.orElse(plan.start);
        this.regularEnd = plan.lastRegular.orElse(plan.end);
        this.monthly = plan.step.toTotalMonths() > 0;
    }

    Checked<PeriodDates> dates() {
        Violations broken = violations();
        Optional<List<LocalDate>> divided = broken.isEmpty() ? divided() : Optional.empty();
        broken.unless(
                !broken.isEmpty() || divided.isPresent(),
                "/end",
                "TERM_OVERDETERMINED",
                "The dates do not lie whole steps apart, and no stub or roll day says where the rest goes.");
        return broken.or(() -> new PeriodDates(divided.orElseThrow(), rollDay()));
    }

    private Violations violations() {
        Violations broken = new Violations();
        inRange(broken, plan.start, "/start");
        inRange(broken, plan.end, "/end");
        notBefore(broken, plan.start, plan.end, "/end");
        plan.firstRegular.ifPresent(first -> {
            notBefore(broken, plan.start, first, "/first_regular");
            notBefore(broken, first, plan.end, "/first_regular");
        });
        plan.lastRegular.ifPresent(last -> {
            notBefore(broken, regularStart, last, "/last_regular");
            notBefore(broken, last, plan.end, "/last_regular");
        });
        if (broken.isEmpty()) {
            countIn(broken);
            stubsIn(broken);
        }
        return broken;
    }

    private static void inRange(Violations broken, LocalDate date, String at) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            LocalDate limit = date.isBefore(EARLIEST) ? EARLIEST : LATEST;
            broken.add(new Violation(at, "DATE_OUT_OF_RANGE", "Dates lie between 1900 and 2200.")
                    .withLimit(limit.toString()));
        }
    }

    private static void notBefore(Violations broken, LocalDate earlier, LocalDate later, String at) {
        broken.unless(!later.isBefore(earlier), at, "END_BEFORE_START", later + " is before " + earlier + ".");
    }

    private void countIn(Violations broken) {
        long whole = monthly
                ? ChronoUnit.MONTHS.between(plan.start, plan.end) / plan.step.toTotalMonths()
                : ChronoUnit.DAYS.between(plan.start, plan.end) / plan.step.get(ChronoUnit.DAYS);
        if (plan.start.equals(plan.end) || whole > PaymentDates.MOST) {
            int limit = whole > PaymentDates.MOST ? PaymentDates.MOST : 1;
            broken.add(
                    new Violation("/end", "PERIODS_OUT_OF_RANGE", "A term has 1 to " + PaymentDates.MOST + " periods.")
                            .withLimit(Integer.toString(limit)));
        }
    }

    private void stubsIn(Violations broken) {
        boolean none = plan.stub.filter(Stub.NONE::equals).isPresent();
        boolean both = plan.stub.filter(Stub.BOTH::equals).isPresent();
        broken.unless(
                !none || (!hasFirstStub() && !hasLastStub()),
                "/stub",
                "TERM_OVERDETERMINED",
                "The dates make a stub where there shall be none.");
        broken.unless(
                !both || (hasFirstStub() && hasLastStub()),
                "/stub",
                "TERM_UNDETERMINED",
                "Stubs at both ends need the first and the last regular date.");
    }

    private boolean hasFirstStub() {
        return !regularStart.equals(plan.start);
    }

    private boolean hasLastStub() {
        return !regularEnd.equals(plan.end);
    }

    /** None if they do not fit together. */
    private Optional<List<LocalDate>> divided() {
        if (regularStart.equals(plan.end) || regularEnd.equals(plan.start)) {
            return Optional.of(List.of(plan.start, plan.end));
        }
        Stub rest = restStub();
        Optional<List<LocalDate>> regular = regularStart.equals(regularEnd)
                ? Optional.of(List.of(regularStart))
                : rest.isInitial() ? backwards(rest) : forwards(rest);
        return regular.map(this::withGivenStubs);
    }

    private List<LocalDate> withGivenStubs(List<LocalDate> regular) {
        List<LocalDate> dates = new ArrayList<>(regular);
        if (hasFirstStub()) {
            dates.add(0, plan.start);
        }
        if (hasLastStub()) {
            dates.add(plan.end);
        }
        return dates;
    }

    /** Where days go that remain between the first and the last regular date. */
    private Stub restStub() {
        if (plan.stub.isPresent()) {
            Stub stub = plan.stub.get();
            boolean given = (stub.isInitial() && hasFirstStub()) || (stub.isFinal() && hasLastStub());
            return given || stub == Stub.BOTH ? Stub.NONE : stub;
        }
        boolean mayRoll = monthly && plan.roll.isPresent() && !hasFirstStub() && !hasLastStub();
        return mayRoll ? stubShownBy(plan.roll.get()) : Stub.NONE;
    }

    private Stub stubShownBy(RollDay day) {
        if (day.day() == regularEnd.getDayOfMonth()) {
            return Stub.SMART_INITIAL;
        }
        return day.day() == regularStart.getDayOfMonth() ? Stub.SMART_FINAL : Stub.NONE;
    }

    private Optional<List<LocalDate>> backwards(Stub stub) {
        if (!isOnRollDay(regularEnd)) {
            return Optional.empty();
        }
        List<LocalDate> dates = new ArrayList<>(List.of(regularEnd));
        LocalDate date = stepsFrom(regularEnd, -1);
        for (int k = 2; date.isAfter(regularStart); k++) {
            dates.add(0, date);
            date = stepsFrom(regularEnd, -k);
        }
        boolean remains = !date.equals(regularStart);
        if (remains && dates.size() > 1 && stub.joins(regularStart, dates.get(0))) {
            dates.remove(0);
        }
        dates.add(0, regularStart);
        return Optional.of(dates);
    }

    private Optional<List<LocalDate>> forwards(Stub stub) {
        if (!isOnRollDay(regularStart)) {
            return Optional.empty();
        }
        List<LocalDate> dates = new ArrayList<>(List.of(regularStart));
        LocalDate date = stepsFrom(regularStart, 1);
        for (int k = 2; date.isBefore(regularEnd); k++) {
            dates.add(date);
            date = stepsFrom(regularStart, k);
        }
        boolean remains = !date.equals(regularEnd) && dates.size() > 1;
        if (remains && stub == Stub.NONE && !endsOnDayOfStart()) {
            return Optional.empty();
        }
        if (remains && stub.joins(dates.get(dates.size() - 1), regularEnd)) {
            dates.remove(dates.size() - 1);
        }
        dates.add(regularEnd);
        return Optional.of(dates);
    }

    /** From 30 April at month ends to 30 October: the last period ends a day early, which nobody calls a stub. */
    private boolean endsOnDayOfStart() {
        return !hasLastStub()
                && rollDay().filter(RollDay.END_OF_MONTH::equals).isPresent()
                && regularEnd.getDayOfMonth() == regularStart.getDayOfMonth();
    }

    private boolean isOnRollDay(LocalDate date) {
        return rollDay().map(day -> day.matches(date)).orElse(true);
    }

    private LocalDate stepsFrom(LocalDate date, int steps) {
        LocalDate away = date.plus(plan.step.multipliedBy(steps));
        return rollDay().map(day -> day.in(YearMonth.from(away))).orElse(away);
    }

    private Optional<RollDay> rollDay() {
        if (!monthly) {
            return Optional.empty();
        }
        boolean wished = plan.roll.filter(RollDay.END_OF_MONTH::equals).isPresent();
        return wished ? Optional.of(rollDayOfDates(true)) : plan.roll.or(() -> Optional.of(rollDayOfDates(false)));
    }

    private RollDay rollDayOfDates(boolean monthEnds) {
        Stub stub = plan.stub.orElse(Stub.NONE);
        if (stub == Stub.NONE && oneOfTwoDaysIsCutShort()) {
            int later = Math.max(regularStart.getDayOfMonth(), regularEnd.getDayOfMonth());
            return monthEnds ? RollDay.END_OF_MONTH : new RollDay(later);
        }
        LocalDate anchor = stub.isInitial() ? regularEnd : regularStart;
        return monthEnds && RollDay.END_OF_MONTH.matches(anchor) ? RollDay.END_OF_MONTH : RollDay.of(anchor);
    }

    /** Two days of different months differ, and one of them is the last its month has: 28 February and 30 May. */
    private boolean oneOfTwoDaysIsCutShort() {
        return regularStart.getDayOfMonth() != regularEnd.getDayOfMonth()
                && !YearMonth.from(regularStart).equals(YearMonth.from(regularEnd))
                && (RollDay.END_OF_MONTH.matches(regularStart) || RollDay.END_OF_MONTH.matches(regularEnd));
    }
}
