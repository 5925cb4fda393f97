package io.kvitt.domain.payment;

import io.kvitt.domain.interest.BusinessDayRule;
import io.kvitt.domain.interest.BusinessDays;
import io.kvitt.domain.interest.RollDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The dates that payments of a series are expected on. They count from the anchor, not from the payment before: of a monthly series
 * on the 31st, 31 January is followed by 28 February and then 31 March. Dates are numbered; 0 is in the week, month, quarter or
 * year of the anchor.
 *
 * @param anchor of weeks the first date itself; of months any day of the month that the numbers begin with
 * @param days of the month: none for weeks, two for {@link Rhythm#SEMI_MONTHLY} with the earlier one first, otherwise one
 */
public record Cadence(Rhythm rhythm, LocalDate anchor, List<RollDay> days) {

    private static final int MOST_DATES = 1200;

    /**
     * Takes the days.
     *
     * @throws IllegalArgumentException if the rhythm has another number of them, or they are out of order
     */
    public Cadence {
        days = List.copyOf(days);
        int expected = rhythm.isOfWeeks() ? 0 : rhythm == Rhythm.SEMI_MONTHLY ? 2 : 1;
        if (days.size() != expected) {
            throw new IllegalArgumentException(rhythm + " on days " + days);
        }
        if (expected == 2 && days.get(0).day() >= days.get(1).day()) {
            throw new IllegalArgumentException("days out of order: " + days);
        }
    }

    /** Every week or every second week, counted from a date. */
    public static Cadence ofWeeks(Rhythm rhythm, LocalDate anchor) {
        return new Cadence(rhythm, anchor, List.of());
    }

    /** On one day of every month, third month, sixth month or year, counted from a month. */
    public static Cadence ofMonths(Rhythm rhythm, RollDay day, LocalDate anchor) {
        return new Cadence(rhythm, anchor, List.of(day));
    }

    /** The date of that number, before any move for weekends. */
    public LocalDate date(long number) {
        if (rhythm.isOfWeeks()) {
            return anchor.plusDays(number * rhythm.days());
        }
        int perMonth = days.size();
        long steps = Math.floorDiv(number, perMonth);
        YearMonth month = YearMonth.from(anchor).plusMonths(steps * rhythm.months());
        return days.get(Math.floorMod(number, perMonth)).in(month);
    }

    /** The number of the date that is nearest to a day; the earlier of two. */
    public long numberNear(LocalDate day) {
        if (rhythm.isOfWeeks()) {
            long since = ChronoUnit.DAYS.between(anchor, day);
            return Math.floorDiv(since + (rhythm.days() - 1) / 2, rhythm.days());
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(anchor), YearMonth.from(day));
        long from = Math.floorDiv(months, rhythm.months()) * days.size() - 1;
        long nearest = from;
        for (long number = from + 1; number <= from + days.size() + 1; number++) {
            nearest = distance(number, day) < distance(nearest, day) ? number : nearest;
        }
        return nearest;
    }

    /** The date after a payment: the one that follows the date nearest to it. */
    public LocalDate next(LocalDate last) {
        return date(numberNear(last) + 1);
    }

    /** The dates from one day to another, both included; the first {@value #MOST_DATES} of them. */
    public List<LocalDate> between(LocalDate from, LocalDate to) {
        long first = numberNear(from);
        return IntStream.rangeClosed(0, MOST_DATES)
                .mapToObj(k -> date(first + k))
                .dropWhile(date -> date.isBefore(from))
                .takeWhile(date -> !date.isAfter(to))
                .limit(MOST_DATES)
                .toList();
    }

    /** By how many days each day is off the date nearest to it; below zero if early. */
    public List<Long> daysOff(List<LocalDate> paidOn) {
        return paidOn.stream()
                .map(day -> ChronoUnit.DAYS.between(date(numberNear(day)), day))
                .toList();
    }

    /**
     * By how many days a day is off the date nearest to it, zero or more. Banks move a date on a weekend to Friday or to Monday:
     * in series of months neither counts as off. Weeks do not, their day of the week being all there is to tell them by.
     */
    int strain(LocalDate day) {
        return strain(numberNear(day), day);
    }

    int strain(long number, LocalDate day) {
        LocalDate date = date(number);
        long off = Math.abs(day.toEpochDay() - date.toEpochDay());
        boolean moved = off > 0
                && off <= 2
                && !rhythm.isOfWeeks()
                && !BusinessDays.WEEKDAYS.contains(date)
                && (isMoved(date, day, BusinessDayRule.FOLLOWING) || isMoved(date, day, BusinessDayRule.PRECEDING));
        return moved ? 0 : Math.toIntExact(off);
    }

    /** The same dates, numbered from the one nearest to a day. */
    Cadence from(LocalDate day) {
        LocalDate first = date(numberNear(day));
        return new Cadence(rhythm, first, days);
    }

    /** What tells two cadences of one rhythm apart, as one number: the later day of the month, for weeks the later day. */
    long phase() {
        return days.isEmpty()
                ? Math.floorMod(anchor.getLong(JulianFields.MODIFIED_JULIAN_DAY), (long) rhythm.days())
                : days.stream().mapToLong(RollDay::day).reduce(0, (sum, day) -> sum * 32 + day);
    }

    private long distance(long number, LocalDate day) {
        return Math.abs(date(number).toEpochDay() - day.toEpochDay());
    }

    private static boolean isMoved(LocalDate date, LocalDate day, BusinessDayRule rule) {
        return BusinessDays.WEEKDAYS.adjusted(date, rule).equals(day);
    }
}
