package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.Year;

/** The rules that count the days of the calendar, and what they take a year for. */
final class ActualDays {

    private ActualDays() {}

    static long count(AccrualPeriod period, LocalDate start, LocalDate end) {
        return between(start, end);
    }

    static long between(LocalDate start, LocalDate end) {
        return end.toEpochDay() - start.toEpochDay();
    }

    static long withoutLeapDays(AccrualPeriod period, LocalDate start, LocalDate end) {
        return between(start, end) - (leapDaysTo(end) - leapDaysTo(start));
    }

    static YearFraction ofPeriod(AccrualPeriod period, LocalDate start, LocalDate end) {
        long regular = between(period.regularStart(), period.regularEnd());
        return new YearFraction(
                between(start, end),
                Math.multiplyExact(regular, period.frequency().perYear()));
    }

    static YearFraction ofYearWithLeapDay(AccrualPeriod period, LocalDate start, LocalDate end) {
        return new YearFraction(between(start, end), hasLeapDay(start, end) ? 366 : 365);
    }

    static YearFraction ofYearOfThePeriod(AccrualPeriod period, LocalDate start, LocalDate end) {
        boolean leap = period.frequency() == Frequency.ANNUALLY
                ? hasLeapDay(period.start(), period.end())
                : period.end().isLeapYear();
        return new YearFraction(between(start, end), leap ? 366 : 365);
    }

    static YearFraction ofCalendarYears(AccrualPeriod period, LocalDate start, LocalDate end) {
        if (start.getYear() == end.getYear()) {
            return new YearFraction(between(start, end), start.lengthOfYear());
        }
        YearFraction first = new YearFraction(start.lengthOfYear() - start.getDayOfYear() + 1L, start.lengthOfYear());
        YearFraction last = new YearFraction(end.getDayOfYear() - 1L, end.lengthOfYear());
        long between = (long) end.getYear() - start.getYear() - 1;
        return first.plus(last).plus(new YearFraction(between, 1));
    }

    /** A day later on both sides, the years change where the calendar changes them. */
    static YearFraction ofYearsFromNewYearsEve(AccrualPeriod period, LocalDate start, LocalDate end) {
        return ofCalendarYears(period, start.plusDays(1), end.plusDays(1));
    }

    static YearFraction ofYearsBackFromTheEnd(AccrualPeriod period, LocalDate start, LocalDate end) {
        long years = (long) end.getYear() - start.getYear();
        if (end.minusYears(years).isBefore(start)) {
            years--;
        }
        LocalDate rest = end.minusYears(years);
        boolean leap = leapDaysTo(rest.minusDays(1)) > leapDaysTo(start.minusDays(1));
        return new YearFraction(between(start, rest), leap ? 366 : 365).plus(new YearFraction(years, 1));
    }

    static YearFraction ofYearsFromTheStart(AccrualPeriod period, LocalDate start, LocalDate end) {
        long years = Math.max(0, (long) end.getYear() - start.getYear());
        if (years > 0 && !end.isAfter(start.plusYears(years - 1).plusYears(1))) {
            years--;
        }
        LocalDate rest = start.plusYears(years);
        return new YearFraction(between(rest, end), between(rest, rest.plusYears(1))).plus(new YearFraction(years, 1));
    }

    /** Whether a 29 February lies after the start and not after the end. */
    private static boolean hasLeapDay(LocalDate start, LocalDate end) {
        return leapDaysTo(end) > leapDaysTo(start);
    }

    /** Days called 29 February up to and including the date, counted from a day that does not matter. */
    private static long leapDaysTo(LocalDate date) {
        long year = date.getYear();
        long before = Math.floorDiv(year - 1, 4) - Math.floorDiv(year - 1, 100) + Math.floorDiv(year - 1, 400);
        boolean passed = Year.isLeap(year) && date.getDayOfYear() >= 60;
        return before + (passed ? 1 : 0);
    }
}
