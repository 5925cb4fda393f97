package io.kvitt.benchmarks.recurrence;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as tables show them. */
final class Texts {

    private Texts() {}

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Three digits: {@code 0.953}. */
    static String part(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Three digits, or a dash. */
    static String part(OptionalDouble value) {
        return value.isPresent() ? part(value.getAsDouble()) : "-";
    }

    static String interval(double value, Interval within) {
        return part(value) + " [" + part(within.low()) + ", " + part(within.high()) + "]";
    }

    /** Precision and recall; a dash where there was nothing to divide by. */
    static String both(StreamScore score) {
        String precision = score.detected() == 0 ? "-" : part(score.precision());
        String recall = score.labelled() == 0 ? "-" : part(score.recall());
        return precision + "/" + recall;
    }
}
