package io.kvitt.benchmarks.recurrence;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Between which a measure lies in 95 of 100 samples of as many users, drawn with replacement from those measured. */
public record Interval(double low, double high) {

    private static final int SAMPLES = 2_000;
    private static final long SEED = 20_260_101;

    /** Percentile bootstrap over users, never over streams: those of one user are not independent. */
    static Interval of(List<StreamScore> users, ToDoubleFunction<StreamScore> measure) {
        Chance chance = Chance.of(SEED, "bootstrap");
        double[] measured = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            StreamScore sample = StreamScore.NONE;
            for (int user = 0; user < users.size(); user++) {
                sample = sample.plus(chance.oneOf(users));
            }
            measured[i] = measure.applyAsDouble(sample);
        }
        Arrays.sort(measured);
        return new Interval(measured[SAMPLES / 40], measured[SAMPLES - 1 - SAMPLES / 40]);
    }
}
