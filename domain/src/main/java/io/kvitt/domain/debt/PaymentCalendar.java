package io.kvitt.domain.debt;

import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.Frequency;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * When instalments are due, and over which periods interest accrues between them. Either regular without an end, counted from
 * the first due date and never from the one before, or a list of periods that join each other.
 */
public final class PaymentCalendar {

    /** The most instalments that a loan may have: a hundred years of months. */
    public static final int MOST_PERIODS = 1200;

    /** Contracts begin and listed due dates lie within these days. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private final LocalDate start;
    private final Frequency frequency;
    private final LocalDate firstDue;
    private final List<AccrualPeriod> listed;
    private final boolean whole;
    private final boolean startIsAnchor;

    private PaymentCalendar(
            LocalDate start, Frequency frequency, LocalDate firstDue, List<AccrualPeriod> listed, boolean whole) {
        refuseOutOfRange(start);
        refuseOutOfRange(firstDue);
        listed.forEach(period -> refuseOutOfRange(period.end()));
        if (!firstDue.isAfter(start)) {
            throw new IllegalArgumentException("first due on " + firstDue + ", started on " + start);
        }
        this.start = start;
        this.frequency = frequency;
        this.firstDue = firstDue;
        this.listed = listed;
        this.whole = whole;
        this.startIsAnchor = frequency.after(start, 1).equals(firstDue);
    }

    /** The first instalment is due one period after the start. */
    public static PaymentCalendar regular(LocalDate start, Frequency frequency) {
        return regular(start, frequency, frequency.after(start, 1));
    }

    /**
     * The first period may be shorter or longer than the others. Due dates keep the day of the first one as far as the month
     * has it, 31 January, 28 February, 31 March, unless the start has a later day: a loan of 31 January that is first due on
     * 28 February is then due on 31 March.
     */
    public static PaymentCalendar regular(LocalDate start, Frequency frequency, LocalDate firstDue) {
        return new PaymentCalendar(start, frequency, firstDue, List.of(), true);
    }

    /**
     * Regular due dates up to the end, which is the last one; a last period that the end cuts short is in proportion.
     *
     * @throws IllegalArgumentException if the end is before the first due date or more than 1,200 periods away
     */
    public static PaymentCalendar until(LocalDate start, Frequency frequency, LocalDate firstDue, LocalDate end) {
        PaymentCalendar open = regular(start, frequency, firstDue);
        List<AccrualPeriod> periods = new ArrayList<>();
        LocalDate due = start;
        while (due.isBefore(end)) {
            refuseTooMany(periods.size() + 1);
            AccrualPeriod next = open.period(periods.size() + 1);
            periods.add(
                    next.end().isAfter(end)
                            ? new AccrualPeriod(next.start(), end, next.regularStart(), next.regularEnd(), frequency)
                            : next);
            due = periods.get(periods.size() - 1).end();
        }
        return ofPeriods(periods, frequency);
    }

    /**
     * The due dates as given, earliest first; each period is its own measure, however long.
     *
     * @param frequency how many of them are a year where the day count asks
     * @throws IllegalArgumentException if there is none, or they are not in order
     */
    public static PaymentCalendar ofDueDates(LocalDate start, List<LocalDate> dueDates, Frequency frequency) {
        List<AccrualPeriod> periods = new ArrayList<>();
        LocalDate from = start;
        for (LocalDate due : dueDates) {
            periods.add(AccrualPeriod.regular(from, due, frequency));
            from = due;
        }
        return ofPeriods(periods, frequency);
    }

    /**
     * The periods as given; each begins where the one before ended.
     *
     * @throws IllegalArgumentException if there is none, one is empty, or they do not join
     */
    public static PaymentCalendar ofPeriods(List<AccrualPeriod> periods, Frequency frequency) {
        refuseTooMany(periods.size());
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("no period");
        }
        LocalDate from = periods.get(0).start();
        for (AccrualPeriod period : periods) {
            if (!period.start().equals(from) || !period.end().isAfter(from)) {
                throw new IllegalArgumentException(
                        "period " + period.start() + " to " + period.end() + " after " + from);
            }
            from = period.end();
        }
        return new PaymentCalendar(
                periods.get(0).start(),
                frequency,
                periods.get(0).end(),
                List.copyOf(periods),
                periods.stream().skip(1).allMatch(PaymentCalendar::isWhole));
    }

    /** The day from which interest accrues. */
    public LocalDate start() {
        return start;
    }

    public Frequency frequency() {
        return frequency;
    }

    /** How many periods there are, unless they go on without end. */
    public OptionalInt length() {
        return listed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(listed.size());
    }

    /** The due date of an instalment, counted from 1; 0 is the start. */
    public LocalDate dueOn(int number) {
        if (number == 0) {
            return start;
        }
        return listed.isEmpty() ? regularDue(number) : listed.get(number - 1).end();
    }

    /** The period that ends with the due date of that instalment, counted from 1. */
    public AccrualPeriod period(int number) {
        if (!listed.isEmpty()) {
            return listed.get(number - 1);
        }
        LocalDate due = regularDue(number);
        LocalDate regularStart = regularDue(number - 1);
        return new AccrualPeriod(number == 1 ? start : regularStart, due, regularStart, due, frequency);
    }

    /** Whether every period but perhaps the first is a whole one. */
    boolean isWholeAfterTheFirst() {
        return whole;
    }

    static boolean isWhole(AccrualPeriod period) {
        return period.start().equals(period.regularStart()) && period.end().equals(period.regularEnd());
    }

    /** A due date that the month cut short does not shorten the later ones. */
    private LocalDate regularDue(int number) {
        return startIsAnchor ? frequency.after(start, number) : frequency.after(firstDue, number - 1);
    }

    private static void refuseOutOfRange(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException(day + " is not between " + EARLIEST + " and " + LATEST);
        }
    }

    private static void refuseTooMany(int periods) {
        if (periods > MOST_PERIODS) {
            throw new IllegalArgumentException("more than " + MOST_PERIODS + " periods");
        }
    }
}
