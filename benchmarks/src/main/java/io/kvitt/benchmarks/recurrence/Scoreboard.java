package io.kvitt.benchmarks.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** How a detector did with many households, under one noise. */
public final class Scoreboard {

    private static final double NEAR_DAYS = 2;

    private final List<Assessment> users;
    private final List<Double> paymentsUntilFound = new ArrayList<>();
    private int falseAlarms;
    private boolean replayed;

    private Scoreboard(List<Assessment> users) {
        this.users = List.copyOf(users);
    }

    /** Precision and recall only. */
    public static Scoreboard of(Detector detector, List<Household> households) {
        return new Scoreboard(households.stream()
                .map(household -> Assessment.of(household, detector.in(household.payments(), household.today())))
                .toList());
    }

    /** And how soon streams are found, and how many alarms were false: takes some sixty times as long. */
    public static Scoreboard replayed(Detector detector, List<Household> households) {
        Scoreboard board = of(detector, households);
        for (Household household : households) {
            Replay replay = new Replay(household, detector);
            board.paymentsUntilFound.addAll(replay.paymentsUntilFound());
            board.falseAlarms += replay.falseAlarms();
        }
        board.replayed = true;
        return board;
    }

    public StreamScore all() {
        return users.stream().map(Assessment::all).reduce(StreamScore.NONE, StreamScore::plus);
    }

    public StreamScore of(StreamClass kind) {
        return users.stream()
                .map(user -> user.classes().getOrDefault(kind, StreamScore.NONE))
                .reduce(StreamScore.NONE, StreamScore::plus);
    }

    /** The classes of one payment a month, all the year. */
    public StreamScore monthly() {
        StreamScore sum = StreamScore.NONE;
        for (StreamClass kind : StreamClass.values()) {
            sum = kind.isMonthlyAllYear() ? sum.plus(of(kind)) : sum;
        }
        return sum;
    }

    public Interval precisionInterval() {
        return Interval.of(users.stream().map(Assessment::all).toList(), StreamScore::precision);
    }

    public Interval recallInterval() {
        return Interval.of(users.stream().map(Assessment::all).toList(), StreamScore::recall);
    }

    /** How many streams that are none are made mostly of what: a class, a distractor, refunds. */
    public Map<String, Integer> wrong() {
        Map<String, Integer> wrong = new TreeMap<>();
        users.forEach(user -> user.wrong().forEach((source, count) -> wrong.merge(source, count, Integer::sum)));
        return wrong;
    }

    /** The part of next payments expected within two days of the due date; empty if none was expected. */
    public OptionalDouble nextWithinTwoDays() {
        return each(Assessment::daysOff).stream()
                .mapToDouble(days -> days <= NEAR_DAYS ? 1 : 0)
                .average();
    }

    /** In days. */
    public OptionalDouble meanDaysOff() {
        return each(Assessment::daysOff).stream()
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /** As a fraction of what was due. */
    public OptionalDouble meanAmountOff() {
        return each(Assessment::amountsOff).stream()
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /** The median over all streams that count, those never found among them; empty without a replay. */
    public OptionalDouble medianPaymentsUntilFound() {
        List<Double> sorted = paymentsUntilFound.stream().sorted().toList();
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get(sorted.size() / 2));
    }

    /** Payments called missed that were not; empty without a replay. */
    public OptionalDouble falseAlarmsPerUserYear() {
        return replayed && !users.isEmpty()
                ? OptionalDouble.of((double) falseAlarms / users.size())
                : OptionalDouble.empty();
    }

    private List<Double> each(Function<Assessment, List<Double>> numbers) {
        return users.stream().flatMap(user -> numbers.apply(user).stream()).toList();
    }
}
