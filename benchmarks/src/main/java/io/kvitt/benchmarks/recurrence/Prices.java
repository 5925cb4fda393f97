package io.kvitt.benchmarks.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** What the payments of a stream amount to, in the smallest unit. */
final class Prices {

    private Prices() {}

    static List<Slot> constant(List<LocalDate> dates, long minor) {
        return each(dates, k -> minor);
    }

    /** From some payment on, never the first, the price is higher; steps are fractions. */
    static List<Slot> stepped(Chance chance, List<LocalDate> dates, long minor, double leastStep, double mostStep) {
        int at = chance.from(1, Math.max(1, dates.size() - 1));
        long after = Math.round(minor * (1 + chance.between(leastStep, mostStep)));
        return each(dates, k -> k < at ? minor : after);
    }

    /** Each payment some fraction above or below. */
    static List<Slot> around(Chance chance, List<LocalDate> dates, long minor, double most) {
        return each(dates, k -> Math.round(minor * (1 + chance.between(-most, most))));
    }

    /** Dear in January, cheap in July, and some use on top. */
    static List<Slot> seasonal(Chance chance, List<LocalDate> dates, long minor) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate on : dates) {
            double season = 0.3 * StrictMath.cos(2 * Math.PI * on.getDayOfYear() / 365.25);
            slots.add(new Slot(on, Math.round(minor * (1 + season + chance.between(-0.1, 0.1)))));
        }
        return slots;
    }

    /** A loan with equal principal: every payment less interest than the one before. */
    static List<Slot> falling(Chance chance, List<LocalDate> dates, long minor) {
        long less = Math.round(minor * chance.between(0.001, 0.004));
        return each(dates, k -> minor - k * less);
    }

    private static List<Slot> each(List<LocalDate> dates, LongUnaryOperator minor) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate on : dates) {
            slots.add(new Slot(on, minor.applyAsLong(slots.size())));
        }
        return slots;
    }
}
