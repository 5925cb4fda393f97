package io.kvitt.domain.payment;

import io.kvitt.domain.interest.RollDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the cadence that payments keep best. Only days that occur are tried, the most frequent ones first. */
final class CadenceSearch {

    /** Two steps in five at least are about as long as the rhythm says. */
    private static final int RHYTHMIC_STEPS_OF_FIVE = 2;

    /** So many days are tried for one rhythm; of many dates only those that most of them fall on. */
    private static final int MOST_DAYS = 64;

    private static final int MOST_DAYS_OF_MANY = 8;
    private static final int MANY = 200;

    private static final int LAST_DAY = 31;
    private static final int HALF_MONTH = 15;

    /**
     * Those that are series before those that are not; then the most payments and the best fit; then the shorter rhythm and
     * the latest day.
     */
    private static final Comparator<Attempt> BEST_FIRST = Comparator.comparing(
                    (Attempt attempt) -> attempt.flaw().isPresent())
            .thenComparing(attempt -> -attempt.weight())
            .thenComparing(Attempt::daysOff)
            .thenComparing(attempt -> attempt.cadence().rhythm())
            .thenComparing(attempt -> -attempt.cadence().phase());

    private CadenceSearch() {}

    /** The best try, a series or not; empty if no rhythm is in sight. */
    static Optional<Attempt> best(List<BookedPayment> sorted) {
        List<LocalDate> dates =
                sorted.stream().map(BookedPayment::on).distinct().toList();
        return Stream.of(Rhythm.values())
                .filter(rhythm -> isInSight(rhythm, dates))
                .flatMap(rhythm -> cadences(rhythm, dates))
                .flatMap(cadence -> Attempt.at(cadence, sorted).stream())
                .min(BEST_FIRST);
    }

    private static boolean isInSight(Rhythm rhythm, List<LocalDate> dates) {
        int rhythmic = 0;
        int most = 2 * rhythm.toleranceDays() + 1;
        for (int i = 1; i < dates.size(); i++) {
            long step = dates.get(i).toEpochDay() - dates.get(i - 1).toEpochDay();
            rhythmic += Math.abs(step - rhythm.days()) <= most ? 1 : 0;
        }
        return rhythmic > 0 && rhythmic * 5 >= RHYTHMIC_STEPS_OF_FIVE * (dates.size() - 1);
    }

    private static Stream<Cadence> cadences(Rhythm rhythm, List<LocalDate> dates) {
        if (rhythm.isOfWeeks()) {
            return mostFrequent(dates, date -> Math.floorMod(date.toEpochDay(), rhythm.days()))
                    .map(date -> Cadence.ofWeeks(rhythm, date));
        }
        if (rhythm == Rhythm.SEMI_MONTHLY) {
            return mostFrequent(dates, LocalDate::getDayOfMonth).flatMap(CadenceSearch::twiceAMonth);
        }
        return mostFrequent(dates, date -> dayOfStep(date, rhythm))
                .map(date -> Cadence.ofMonths(rhythm, RollDay.of(date), date));
    }

    /** The month within the step, and the day. */
    private static int dayOfStep(LocalDate date, Rhythm rhythm) {
        int month = (date.getYear() * 12 + date.getMonthValue()) % rhythm.months();
        return month * (LAST_DAY + 1) + date.getDayOfMonth();
    }

    /** The first date of each kind, kinds with many dates first. */
    private static Stream<LocalDate> mostFrequent(List<LocalDate> dates, Function<LocalDate, Integer> kind) {
        Map<Integer, List<LocalDate>> kinds =
                dates.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.toList()));
        return kinds.values().stream()
                .sorted(Comparator.comparing((List<LocalDate> same) -> -same.size()))
                .limit(dates.size() > MANY ? MOST_DAYS_OF_MANY : MOST_DAYS)
                .map(same -> same.get(0));
    }

    /** The 1st goes with the 15th or the 16th, the 15th with the 29th, the 30th or the end of the month. */
    private static Stream<Cadence> twiceAMonth(LocalDate date) {
        int day = date.getDayOfMonth();
        if (day > HALF_MONTH + 1) {
            return Stream.empty();
        }
        return Arrays.stream(new int[] {day + HALF_MONTH - 1, day + HALF_MONTH, LAST_DAY})
                .filter(second -> second < LAST_DAY || day >= HALF_MONTH - 1)
                .distinct()
                .mapToObj(second ->
                        new Cadence(Rhythm.SEMI_MONTHLY, date, List.of(new RollDay(day), new RollDay(second))));
    }
}
