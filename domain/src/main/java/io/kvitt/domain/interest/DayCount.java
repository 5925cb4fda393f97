package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How days become parts of a year. The first day counts, the last does not. Nothing is rounded: 31 days of 365 are the
 * quotient 31/365.
 *
 * <p>Below, D is the number of days counted and T the part of a year. Conventions that begin with ACT count the days of the
 * calendar. Those that begin with 30 pretend that every month has 30 days,
 *
 * <pre>D = 360 (Y2 - Y1) + 30 (M2 - M1) + (D2 - D1)</pre>
 *
 * of the start Y1-M1-D1 and the end Y2-M2-D2, and differ in what they take a 31st and the end of February for. Worked table of
 * all of them: docs/formulas.md, section "Day counts".
 */
public enum DayCount {
    /**
     * A whole period is T = 1/m of a year, m periods a year, whatever its dates; a part of it is in proportion to its actual
     * days. A month from 31 January to 28 February is 1/12.
     */
    PERIOD("PERIOD", ActualDays::count, ActualDays::ofPeriod),

    /** T = D / 365 (ISDA 2006, 4.16(d)). 1 January to 1 July 2023: 181/365. */
    ACT_365F("ACT/365F", ActualDays::count, 365),

    /** T = D / 360 (ISDA 2006, 4.16(e)). 1 January to 1 July 2023: 181/360. */
    ACT_360("ACT/360", ActualDays::count, 360),

    /** T = D / 364: a year of 52 weeks. A fortnight is 1/26. */
    ACT_364("ACT/364", ActualDays::count, 364),

    /** T = D / 365.25: the average year of four, as old British contracts have it. 1 461 days are 4 years. */
    ACT_365_25(
            "ACT/365.25",
            ActualDays::count,
            (period, start, end) ->
                    new YearFraction(Math.multiplyExact(4, ActualDays.count(period, start, end)), 4 * 365 + 1)),

    /**
     * T = D / 366 if a 29 February lies after the start and not after the end, otherwise D / 365. 1 February to 1 March 2024:
     * 29/366.
     */
    ACT_365_ACTUAL("ACT/365A", ActualDays::count, ActualDays::ofYearWithLeapDay),

    /**
     * T = D / 366 or D / 365 (ISDA 2006, 4.16(i)): with yearly periods 366 if a 29 February lies after the start and not after
     * the end of the period; otherwise 366 if the period ends in a leap year.
     */
    ACT_365L("ACT/365L", ActualDays::count, ActualDays::ofYearOfThePeriod),

    /**
     * Days in leap years over 366 plus days in other years over 365 (ISDA 2006, 4.16(b)). 1 December 2023 to 1 February 2024:
     * 31/365 + 31/366.
     */
    ACT_ACT_ISDA("ACT/ACT ISDA", ActualDays::count, ActualDays::ofCalendarYears),

    /**
     * As {@link #ACT_ACT_ISDA}, but years change with 31 December: the night to 1 January is the first of the new year. Some
     * loan systems count so; for contracts that came out of them. 31 December 2023 to 1 January 2024: 1/366.
     */
    ACT_ACT_31DEC("ACT/ACT 31DEC", ActualDays::count, ActualDays::ofYearsFromNewYearsEve),

    /**
     * T = D / (m · R), R the days of the regular period, m periods a year (ICMA rule 251). Days before or after the regular
     * period are measured by the regular periods that would lie there. Half of a year that is paid twice a year is 1/2.
     */
    ACT_ACT_ICMA("ACT/ACT ICMA", ActualDays::count, RegularPeriods::fraction),

    /**
     * Whole years counted back from the end, and the days left at the start over 366 if a 29 February is among them, otherwise
     * over 365 (Association française des banques, 1994). 1 March 2023 to 1 March 2025: 2.
     */
    ACT_ACT_AFB("ACT/ACT AFB", ActualDays::count, ActualDays::ofYearsBackFromTheEnd),

    /**
     * Whole years counted from the start, and the days left over the days of the year that begins where the last whole one
     * ended. 1 March 2023 to 2 March 2023: 1/366, for the year to 1 March 2024 has 366 days.
     */
    ACT_ACT_YEAR("ACT/ACT YEAR", ActualDays::count, ActualDays::ofYearsFromTheStart),

    /** T = D / 360, where no 29 February counts that lies after the start and not after the end. */
    NL_360("NL/360", ActualDays::withoutLeapDays, 360),

    /** T = D / 365, where no 29 February counts that lies after the start and not after the end. A year is always 1. */
    NL_365("NL/365", ActualDays::withoutLeapDays, 365),

    /**
     * D1 = 31 becomes 30; D2 = 31 becomes 30 if D1 is then 30 (ISDA 2006, 4.16(f), "Bond Basis"; 30U/360 of a loan that is not
     * due at month ends is the same). T = D / 360. 31 January to 31 March: 60 days.
     */
    THIRTY_360("30/360", ThirtyDayMonths::bond, 360),

    /**
     * Both the last day of February: D2 becomes 30. D1 the last of February: 30. D2 = 31 becomes 30 if D1 is 30 or 31; D1 = 31
     * becomes 30 (SIFMA; 30U/360 with the end-of-month rule). T = D / 360. 28 February to 31 August 2023: 180 days.
     */
    THIRTY_360_US("30/360 US", ThirtyDayMonths::us, 360),

    /**
     * D1 the last of any month becomes 30, of February too; D2 = 31 becomes 30 if D1 is then 30 (PSA). T = D / 360.
     * 28 February 2023 to 29 February 2024: 359 days.
     */
    THIRTY_360_PSA("30/360 PSA", ThirtyDayMonths::psa, 360),

    /**
     * D1 the last of its month becomes 30; D2 = 31 becomes 30 if D1 is then 30 and the 1st of the next month if not: what
     * Excel's DAYS360 does by default. T = D / 360. 1 to 31 January: 30 days.
     */
    THIRTY_360_EXCEL("30/360 EXCEL", ThirtyDayMonths::excel, 360),

    /**
     * D1 = 31 becomes 30, D2 = 31 becomes 30 (ISDA 2006, 4.16(g), "Eurobond Basis"). T = D / 360. 1 to 31 January: 29 days.
     */
    THIRTY_E_360("30E/360", ThirtyDayMonths::european, 360),

    /**
     * The last day of any month becomes 30, except that the end of the contract in February stays what it is (ISDA 2006,
     * 4.16(h)). T = D / 360. 28 February to 31 August 2023: 180 days.
     */
    THIRTY_E_360_ISDA("30E/360 ISDA", ThirtyDayMonths::europeanIsda, 360),

    /** D1 = 31 becomes 30, D2 = 31 becomes the 1st of the next month. T = D / 360. 1 to 31 January: 30 days. */
    THIRTY_E_PLUS_360("30E+/360", ThirtyDayMonths::europeanPlus, 360),

    /** The last day of any month becomes 30, of February too (German). T = D / 365. 1 to 28 February 2023: 29/365. */
    THIRTY_E_365("30E/365", ThirtyDayMonths::german, 365),

    /** D1 = 31 becomes 30, D2 = 31 becomes 30 (ISO 20022, interest basis A002). T = D / 365. */
    THIRTY_365("30/365", ThirtyDayMonths::european, 365);

    private static final Map<String, DayCount> NAMES =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DayCount::text, Function.identity()));

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a rule holds nothing
    private final Days days;

    @SuppressWarnings("ImmutableEnumChecker") // a rule holds nothing
    private final Fraction fraction;

    DayCount(String text, Days days, Fraction fraction) {
        this.text = text;
        this.days = days;
        this.fraction = fraction;
    }

    DayCount(String text, Days days, int year) {
        this(text, days, (period, start, end) -> new YearFraction(days.count(period, start, end), year));
    }

    /** How many days lie between two dates. */
    interface Days {
        long count(AccrualPeriod period, LocalDate start, LocalDate end);
    }

    /** Which part of a year lies between two dates. */
    interface Fraction {
        YearFraction of(AccrualPeriod period, LocalDate start, LocalDate end);
    }

    /** The convention of that {@link #text()}, exactly as written there. */
    public static Optional<DayCount> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** The name of the interface, as {@code ACT/365F} or {@code 30E/360}. */
    public String text() {
        return text;
    }

    /**
     * The part of a year from start to end.
     *
     * @param period the period that start and end lie in; only some conventions look at it
     * @throws IllegalArgumentException if the end is before the start
     */
    public YearFraction within(AccrualPeriod period, LocalDate start, LocalDate end) {
        return isEmpty(start, end) ? YearFraction.ZERO : fraction.of(period, start, end);
    }

    /** The part of a year that a whole period is. */
    public YearFraction of(AccrualPeriod period) {
        return within(period, period.start(), period.end());
    }

    /**
     * The days from start to end as the convention counts them.
     *
     * @param period the period that start and end lie in; only {@link #THIRTY_E_360_ISDA} looks at it
     * @throws IllegalArgumentException if the end is before the start
     */
    public long days(AccrualPeriod period, LocalDate start, LocalDate end) {
        return isEmpty(start, end) ? 0 : days.count(period, start, end);
    }

    /** No days are no part of a year, also where a rule takes the same day for two different ones. */
    private static boolean isEmpty(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(end + " is before " + start);
        }
        return start.equals(end);
    }
}
