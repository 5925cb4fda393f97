package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The period in which Regulation Z counts: the one that occurs most often between the payments, at most a year. 12 CFR 1026,
 * appendix J, (b)(4) and (b)(5).
 *
 * <p>Whole unit-periods are counted back from the later date; the rest is a fraction of one: days / 30 for a month, days / 15
 * for half a month, (30 · months + days) / (30 · k) for k months, days / (7 · k) for k weeks, days / 365 for a year, or
 * months / 12 where they are whole. Two last days of months are whole months apart. By hand, by the month from 10 February to
 * 1 April 1978: one month back is 1 March, 19 days are left: 1 and 19/30.
 *
 * @param count one or more: days of one, weeks up to 52, months up to 12, half a month of one
 */
public record UnitPeriod(Unit unit, int count) implements Comparable<UnitPeriod> {

    public enum Unit {
        DAY(1),
        WEEK(7),
        HALF_MONTH(15),
        MONTH(30);

        private final int days;

        Unit(int days) {
            this.days = days;
        }
    }

    public static final UnitPeriod MONTH = new UnitPeriod(Unit.MONTH, 1);
    public static final UnitPeriod YEAR = new UnitPeriod(Unit.MONTH, 12);

    private static final int DAYS_OF_YEAR = 365;

    public UnitPeriod {
        int most = unit == Unit.WEEK ? 52 : unit == Unit.MONTH ? 12 : 1;
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(count + " times " + unit);
        }
    }

    /**
     * The unit-period of a credit: the interval between two dates in a row that occurs most often, of equally frequent ones the
     * shortest; where none occurs twice, the average interval, as the nearest number of months, or weeks below one.
     *
     * @param dates of the advances and the payments, two different ones at least, in any order
     */
    public static UnitPeriod of(List<LocalDate> dates) {
        List<LocalDate> inOrder = new ArrayList<>(new TreeSet<>(dates));
        if (inOrder.size() < 2) {
            throw new IllegalArgumentException("no interval in " + dates);
        }
        Map<UnitPeriod, Integer> found = new HashMap<>();
        for (int i = 1; i < inOrder.size(); i++) {
            intervals(inOrder.get(i - 1), inOrder.get(i)).forEach(period -> found.merge(period, 1, Integer::sum));
        }
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.<UnitPeriod, Integer>comparingByValue()
                        .thenComparing((a, b) -> b.getKey().compareTo(a.getKey())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> average(inOrder));
    }

    /** Unit-periods in a year: 12 months, 24 halves of one, 52 weeks, 26 fortnights, 365 days. */
    public BigDecimal perYear() {
        BigDecimal units = BigDecimal.valueOf(
                switch (unit) {
                    case DAY -> DAYS_OF_YEAR;
                    case WEEK -> 52;
                    case HALF_MONTH -> 24;
                    case MONTH -> 12;
                });
        return units.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }

    /** The whole unit-periods and the fraction of one from the first date to the later. */
    public UnitTime between(LocalDate first, LocalDate later) {
        if (later.isBefore(first)) {
            throw new IllegalArgumentException(later + " is before " + first);
        }
        return switch (unit) {
            case DAY, WEEK -> ofDays(ChronoUnit.DAYS.between(first, later), count * unit.days);
            case HALF_MONTH -> halfMonths(first, later);
            case MONTH -> months(first, later);
        };
    }

    private UnitTime months(LocalDate first, LocalDate later) {
        int months = wholeMonths(first, later);
        int days = isWhole(first, later, months) ? 0 : (int) ChronoUnit.DAYS.between(first, later.minusMonths(months));
        int whole = months / count;
        if (count == 12 && days > 0) {
            return new UnitTime(whole, ChronoUnit.DAYS.between(first, later.minusMonths(12L * whole)), DAYS_OF_YEAR);
        }
        return new UnitTime(whole, 30L * (months % count) + days, 30L * count);
    }

    private static UnitTime halfMonths(LocalDate first, LocalDate later) {
        int months = wholeMonths(first, later);
        long days = isWhole(first, later, months) ? 0 : ChronoUnit.DAYS.between(first, later.minusMonths(months));
        return days < 15 ? new UnitTime(2 * months, days, 15) : new UnitTime(2 * months + 1, days - 15, 15);
    }

    private static UnitTime ofDays(long days, int length) {
        return new UnitTime((int) (days / length), days % length, length);
    }

    private static int wholeMonths(LocalDate first, LocalDate later) {
        int months = (later.getYear() - first.getYear()) * 12 + later.getMonthValue() - first.getMonthValue();
        return isWhole(first, later, months) || !later.minusMonths(months).isBefore(first) ? months : months - 1;
    }

    private static boolean isWhole(LocalDate first, LocalDate later, int months) {
        return later.minusMonths(months).equals(first)
                || (isLast(first) && isLast(later) && first.plusMonths(months).getMonth() == later.getMonth());
    }

    private static boolean isLast(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
    }

    /** What an interval may be taken for: whole months, whole weeks; half a month from the 1st to the 16th; else days. */
    private static List<UnitPeriod> intervals(LocalDate from, LocalDate to) {
        List<UnitPeriod> periods = new ArrayList<>();
        int months = wholeMonths(from, to);
        long days = ChronoUnit.DAYS.between(from, to);
        if (months >= 1 && months <= 12 && isWhole(from, to, months)) {
            periods.add(new UnitPeriod(Unit.MONTH, months));
        }
        if (days % 7 == 0 && days / 7 <= 52) {
            periods.add(new UnitPeriod(Unit.WEEK, (int) (days / 7)));
        }
        if (days >= 13 && days <= 16 && isHalfOfMonth(from) && isHalfOfMonth(to)) {
            periods.add(new UnitPeriod(Unit.HALF_MONTH, 1));
        }
        if (days == 1) {
            periods.add(new UnitPeriod(Unit.DAY, 1));
        }
        return periods;
    }

    private static boolean isHalfOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 || date.getDayOfMonth() == 15 || date.getDayOfMonth() == 16 || isLast(date);
    }

    private static UnitPeriod average(List<LocalDate> inOrder) {
        long days = ChronoUnit.DAYS.between(inOrder.get(0), inOrder.get(inOrder.size() - 1)) / (inOrder.size() - 1);
        if (days < 22) {
            return days <= 3 ? new UnitPeriod(Unit.DAY, 1) : new UnitPeriod(Unit.WEEK, (int) ((days + 3) / 7));
        }
        return new UnitPeriod(Unit.MONTH, (int) Math.min(12, Math.max(1, (days * 12 + 182) / DAYS_OF_YEAR)));
    }

    @Override
    public int compareTo(UnitPeriod other) {
        return Integer.compare(unit.days * count, other.unit.days * other.count);
    }
}
