package io.kvitt.benchmarks.recurrence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What one household has committed itself to: which streams, to whom, when, how much. No noise yet. */
final class PlannedStreams {

    private static final int YEAR = 365;

    private final long seed;
    private final LocalDate today;
    private final LocalDate first;
    private final int unit;
    private final Payees payees;

    /**
     * Streams seen from a day.
     *
     * @param unit how many hundredths of the currency one hundredth of the table is: 1 for EUR, 10 for SEK
     */
    PlannedStreams(long seed, LocalDate today, int unit) {
        this.seed = seed;
        this.today = today;
        this.first = today.minusDays(YEAR - 1L);
        this.unit = unit;
        this.payees = new Payees(Chance.of(seed, "payees"));
    }

    List<PlannedStream> all() {
        List<PlannedStream> all = new ArrayList<>();
        for (StreamClass kind : StreamClass.values()) {
            Chance chance = Chance.of(seed, "stream", kind.name());
            String payee = payees.next(kind);
            if (chance.holds(kind.share())) {
                addTo(all, kind, payee, chance);
            }
        }
        return all;
    }

    private void addTo(List<PlannedStream> all, StreamClass kind, String payee, Chance chance) {
        if (kind == StreamClass.TWIN_SUBSCRIPTIONS) {
            int small = chance.from(5, 15);
            all.add(new PlannedStream(kind, payee, monthly(chance, chance.from(1, 28), price(small) - 1)));
            long large = Math.round(price(small) * chance.between(1.35, 3));
            all.add(new PlannedStream(kind, payee, monthly(chance, chance.from(1, 28), large)));
        } else {
            all.add(new PlannedStream(kind, payee, slots(kind, chance)));
        }
    }

    private List<Slot> slots(StreamClass kind, Chance chance) {
        return switch (kind) {
            case RENT -> maybeStepped(chance, dates(day(chance.oneOf(List.of(1, 1, 25, 27, 28)))), 600, 1_600, 0.06);
            case SALARY -> salary(chance);
            case UTILITY -> Prices.seasonal(chance, dates(day(chance.from(1, 28))), some(chance, 30, 120));
            case SUBSCRIPTION -> maybeStepped(chance, dates(day(chance.from(1, 31))), 8, 30, 0.35);
            case TWIN_SUBSCRIPTIONS -> throw new IllegalArgumentException("two streams: " + kind);
            case BIWEEKLY_GYM -> constant(chance, datesOf(everyDays(chance, 14)), 15, 40);
            case WEEKLY -> constant(chance, datesOf(everyDays(chance, 7)), 10, 60);
            case SEMI_MONTHLY -> constant(chance, datesOf(Calendar.twiceAMonth(month(), chance.holds(0.5))), 40, 150);
            case QUARTERLY_INSURANCE -> maybeStepped(chance, quarterly(chance), 60, 250, 0.1);
            case ANNUAL_FEE -> annual(chance);
            case LOAN_INSTALMENT -> loan(chance, dates(day(chance.from(1, 30))));
            case MONTH_END -> constant(chance, dates(YearMonth::atEndOfMonth), 10, 200);
            case BUSINESS_DAY ->
                constant(chance, dates(day(chance.from(1, 31)).andThen(BankDays::afterWeekend)), 20, 400);
            case STARTED -> started(chance);
            case CANCELLED -> cancelled(chance);
        };
    }

    private List<Slot> monthly(Chance chance, int day, long minor) {
        return chance.holds(0.3)
                ? Prices.stepped(chance, dates(day(day)), minor, 0.03, 0.15)
                : Prices.constant(dates(day(day)), minor);
    }

    private List<Slot> maybeStepped(Chance chance, List<LocalDate> dates, int low, int high, double mostStep) {
        long minor = some(chance, low, high);
        return chance.holds(0.5)
                ? Prices.stepped(chance, dates, minor, mostStep / 4, mostStep)
                : Prices.constant(dates, minor);
    }

    private List<Slot> constant(Chance chance, List<LocalDate> dates, int low, int high) {
        return Prices.constant(dates, some(chance, low, high));
    }

    private List<Slot> salary(Chance chance) {
        double overtime = chance.holds(0.5) ? 0.04 : 0;
        long minor = -some(chance, 2_500, 4_500);
        return Prices.around(chance, dates(day(25).andThen(BankDays::beforeWeekend)), minor, overtime);
    }

    private List<Slot> loan(Chance chance, List<LocalDate> dates) {
        long minor = some(chance, 100, 600);
        return chance.holds(0.5) ? Prices.falling(chance, dates, minor) : Prices.constant(dates, minor);
    }

    private List<LocalDate> quarterly(Chance chance) {
        YearMonth start = month().plusMonths(chance.from(0, 2));
        return Calendar.dates(Calendar.everyMonths(start, 3, day(chance.from(1, 28))), first, today);
    }

    /** Two or three payments up to today; those before the year are known too, or nobody could see a year in them. */
    private List<Slot> annual(Chance chance) {
        LocalDate latest = today.minusDays(chance.from(0, YEAR - 1));
        int payments = chance.from(2, 3);
        LocalDate start = latest.minusYears(payments - 1L);
        List<LocalDate> dates = Calendar.dates(k -> start.plusYears(k), start, today);
        long minor = some(chance, 20, 200);
        return chance.holds(0.4) ? Prices.stepped(chance, dates, minor, 0.02, 0.1) : Prices.constant(dates, minor);
    }

    /** At least five payments, and at most nine. */
    private List<Slot> started(Chance chance) {
        List<LocalDate> dates = dates(day(chance.from(1, 28)));
        int skipped = chance.from(3, dates.size() - 6);
        return constant(chance, dates.subList(skipped, dates.size()), 8, 80);
    }

    private List<Slot> cancelled(Chance chance) {
        List<LocalDate> dates = dates(day(chance.from(1, 28)));
        return constant(chance, dates.subList(0, chance.from(5, dates.size() - 4)), 8, 80);
    }

    private List<LocalDate> dates(Function<YearMonth, LocalDate> day) {
        return datesOf(Calendar.everyMonths(month(), 1, day));
    }

    private List<LocalDate> datesOf(IntFunction<LocalDate> due) {
        return Calendar.dates(due, first, today);
    }

    private IntFunction<LocalDate> everyDays(Chance chance, int days) {
        return Calendar.everyDays(first.plusDays(chance.from(0, days - 1)), days);
    }

    private YearMonth month() {
        return YearMonth.from(first);
    }

    private static Function<YearMonth, LocalDate> day(int day) {
        return month -> month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** A price between two: a whole one, or with some hundredths. */
    private long some(Chance chance, int low, int high) {
        long whole = price(chance.from(low, high));
        return chance.holds(0.5) ? whole : whole + chance.from(1, 99);
    }

    private long price(int whole) {
        return whole * 100L * unit;
    }
}
