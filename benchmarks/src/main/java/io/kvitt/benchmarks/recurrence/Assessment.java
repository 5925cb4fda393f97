package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a detector did with one household.
 *
 * @param classes detected of a class: its streams that were found, and wrong ones made mostly of its payments
 * @param wrong how many wrong streams are made mostly of what
 * @param daysOff of each found stream that goes on: the days between the next payment expected and due
 * @param amountsOff the same for amounts, as a fraction of what is due
 */
record Assessment(
        StreamScore all,
        Map<StreamClass, StreamScore> classes,
        Map<String, Integer> wrong,
        List<Double> daysOff,
        List<Double> amountsOff) {

    static Assessment of(Household household, List<DetectedStream> detected) {
        Matching matching = Matching.of(household.streams(), detected);
        Map<String, Integer> wrong = new TreeMap<>();
        matching.wrong().forEach(one -> wrong.merge(source(household, one), 1, Integer::sum));
        Map<StreamClass, StreamScore> classes = new EnumMap<>(StreamClass.class);
        for (StreamClass kind : StreamClass.values()) {
            classes.put(kind, score(kind, household, matching, wrong.getOrDefault(kind.name(), 0)));
        }
        StreamScore ofClasses = classes.values().stream().reduce(StreamScore.NONE, StreamScore::plus);
        int detectedInAll = matching.found().size() + matching.wrong().size();
        StreamScore all = new StreamScore(ofClasses.matched(), detectedInAll, ofClasses.labelled());
        List<Double> daysOff = new ArrayList<>();
        List<Double> amountsOff = new ArrayList<>();
        matching.found().forEach((stream, one) -> compareNext(stream, one, daysOff, amountsOff));
        return new Assessment(all, classes, wrong, daysOff, amountsOff);
    }

    private static StreamScore score(StreamClass kind, Household household, Matching matching, int wrong) {
        int matched = (int) matching.found().keySet().stream()
                .filter(stream -> stream.kind() == kind)
                .count();
        int labelled = (int) household.streams().stream()
                .filter(stream -> stream.kind() == kind && stream.counts())
                .count();
        return new StreamScore(matched, matched + wrong, labelled);
    }

    /** What most of its payments are; of two as many the first by name. */
    private static String source(Household household, DetectedStream wrong) {
        Map<String, Long> counts = new TreeMap<>(wrong.payments().stream()
                .collect(Collectors.groupingBy(payment -> sourceOf(household, payment), Collectors.counting())));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static String sourceOf(Household household, BookedPayment payment) {
        return Optional.ofNullable(household.sources().get(payment))
                .orElseThrow(() -> new IllegalArgumentException("the household never paid " + payment));
    }

    private static void compareNext(
            LabelledStream stream, DetectedStream found, List<Double> daysOff, List<Double> amountsOff) {
        if (stream.next().isPresent() && found.next().isPresent()) {
            Expected due = stream.next().get();
            Expected expected = found.next().get();
            daysOff.add((double) Math.abs(ChronoUnit.DAYS.between(due.on(), expected.on())));
            double apart = due.amount().minus(expected.amount()).amount().abs().doubleValue();
            amountsOff.add(apart / due.amount().amount().abs().doubleValue());
        }
    }
}
