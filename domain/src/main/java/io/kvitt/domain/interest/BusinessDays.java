package io.kvitt.domain.interest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * The days that banks work on: all but the days of the weekend and the holidays given.
 *
 * @param weekend not the whole week
 */
public record BusinessDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    /** Monday to Friday, no holidays. */
    public static final BusinessDays WEEKDAYS =
            new BusinessDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

    /** Every day is one. */
    public static final BusinessDays EVERY_DAY = new BusinessDays(Set.of(), Set.of());

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if no day of the week is left
     */
    public BusinessDays {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a weekend of " + weekend);
        }
    }

    /** The same weekend with these holidays. */
    public BusinessDays withHolidays(Set<LocalDate> days) {
        return new BusinessDays(weekend, days);
    }

    public boolean contains(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /** The date itself if it is a business day, otherwise what the rule makes of it. */
    public LocalDate adjusted(LocalDate date, BusinessDayRule rule) {
        return switch (rule) {
            case NONE -> date;
            case FOLLOWING -> following(date);
            case PRECEDING -> preceding(date);
            case MODIFIED_FOLLOWING -> sameMonth(date, following(date), preceding(date));
            case MODIFIED_PRECEDING -> sameMonth(date, preceding(date), following(date));
            case NEAREST -> isSundayOrMonday(date) ? following(date) : preceding(date);
        };
    }

    private LocalDate following(LocalDate date) {
        LocalDate day = date;
        while (!contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate preceding(LocalDate date) {
        LocalDate day = date;
        while (!contains(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate sameMonth(LocalDate date, LocalDate wanted, LocalDate otherwise) {
        return YearMonth.from(date).equals(YearMonth.from(wanted)) ? wanted : otherwise;
    }

    private static boolean isSundayOrMonday(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY || date.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
