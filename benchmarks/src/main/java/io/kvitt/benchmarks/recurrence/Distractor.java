package io.kvitt.benchmarks.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The six payees that a household pays often and owes nothing. */
public enum Distractor {
    /** Every two to five days, any amount. */
    GROCERIES("Hemköket Livs", 2, 5, 80, 1_200),
    /** The hard one: about once a week, half of the times on the same weekday, always the same price. */
    COFFEE("Kaffe Kompaniet", 1, 1, 39, 39),
    /** Round amounts. */
    ATM("Bankomat", 5, 20, 2, 10),
    FUEL("Tankstället Öst", 6, 14, 350, 900),
    RESTAURANT("Trattoria Immaginaria", 4, 20, 120, 800),
    ONLINE_SHOP("Allsorts Online", 5, 30, 99, 2_000);

    private final String payee;
    private final int leastGap;
    private final int mostGap;
    private final int least;
    private final int most;

    Distractor(String payee, int leastGap, int mostGap, int least, int most) {
        this.payee = payee;
        this.leastGap = leastGap;
        this.mostGap = mostGap;
        this.least = least;
        this.most = most;
    }

    String payee() {
        return payee;
    }

    /** What is paid from the first to the last day, at most once a day. */
    List<Slot> payments(Chance chance, LocalDate first, LocalDate last, int unit) {
        List<Slot> payments = new ArrayList<>();
        for (LocalDate on : this == COFFEE ? coffees(chance, first, last) : walk(chance, first, last)) {
            payments.add(new Slot(on, amount(chance) * unit));
        }
        return payments;
    }

    private List<LocalDate> walk(Chance chance, LocalDate first, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate on = first.plusDays(chance.from(0, mostGap));
        while (!on.isAfter(last)) {
            dates.add(on);
            on = on.plusDays(chance.from(leastGap, mostGap));
        }
        return dates;
    }

    /** None in a fifth of the weeks, two in another fifth. */
    private static List<LocalDate> coffees(Chance chance, LocalDate first, LocalDate last) {
        int favourite = chance.from(0, 6);
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate week = first; !week.plusDays(6).isAfter(last); week = week.plusWeeks(1)) {
            double visits = chance.fraction();
            int day = chance.holds(0.5) ? favourite : chance.from(0, 6);
            int other = (day + chance.from(1, 6)) % 7;
            if (visits >= 0.2) {
                dates.add(week.plusDays(day));
            }
            if (visits >= 0.8) {
                dates.add(week.plusDays(other));
            }
        }
        dates.sort(null);
        return dates;
    }

    /** In hundredths, before the household's unit. */
    private long amount(Chance chance) {
        return switch (this) {
            case COFFEE -> least * 100L;
            case ATM -> chance.from(least, most) * 10_000L;
            default -> chance.from(least * 100, most * 100);
        };
    }
}
